// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto same = "Ticket::CustomerID::Same"_L1;
constexpr auto other = "Ticket::CustomerID::Other"_L1;

QJsonObject object(const char *json)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    return error.error == QJsonParseError::NoError ? document.object()
                                                   : QJsonObject{{u"error"_s, error.errorString()}};
}

} // namespace

/// What somebody may do, and why.
class TestCliPermissions : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void everyReasonInJson() const;
    void everyReasonInWords() const;
    void withoutReasons() const;
    void nothingAtAll() const;
    void groupSupportOff() const;
    void invalidPeopleAndCustomersAreCalledOut() const;
    void oddRowsGrantNothing() const;
    void partOfADefaultGroupsName() const;
    void longUsernames() const;
    void namesThatDifferInCapitalsAlone() const;
    void hostileNames() const;
    void whatIsRefused_data() const;
    void whatIsRefused() const;

private:
    /// Jane of ACME, and further of BETA; GAMMA, which others may see in Sales.
    void addRelations() const;
    void grant(const QString &login, int group, const QString &key, int value = 1) const;
    void grantToCustomer(const QString &customer, int group, const QString &key,
                         const QString &context) const;
    void addGroup(int id, const QString &name, int validId = 1) const;
    void addCustomer(const QString &id, int validId = 1) const;
    void set(const QString &setting, const QString &value) const;
    [[nodiscard]] QString inWords(const QStringList &arguments) const;

    std::unique_ptr<CliFixture> m_cli;
};

void TestCliPermissions::init()
{
    m_cli = std::make_unique<CliFixture>();
    set(u"customer_group_support"_s, u"true"_s);
    set(u"customer_default_groups"_s, u"[]"_s);
    set(u"customer_user_default_groups"_s, u"[]"_s);
}

void TestCliPermissions::addRelations() const
{
    constexpr int support = 11;
    constexpr int sales = 12;
    constexpr int billing = 13;
    addGroup(support, u"support"_s);
    addGroup(sales, u"Sales"_s);
    addGroup(billing, u"billing"_s);
    addCustomer(u"BETA"_s);
    addCustomer(u"GAMMA"_s);
    m_cli->sql(u"INSERT INTO customer_user_customer VALUES ('jane', 'BETA', '', 1, '', 1)"_s);
    grant(u"jane"_s, support, u"rw"_s);
    grantToCustomer(u"ACME"_s, support, u"ro"_s, same);
    grantToCustomer(u"BETA"_s, sales, u"ro"_s, same);
    grantToCustomer(u"BETA"_s, sales, u"ro"_s, other);
    grantToCustomer(u"GAMMA"_s, sales, u"rw"_s, same);
    set(u"customer_default_groups"_s, u"[\"users\"]"_s);
    set(u"customer_user_default_groups"_s, u"[\"billing\"]"_s);
    set(u"other_customers_context"_s, u"true"_s);
}

void TestCliPermissions::grant(const QString &login, int group, const QString &key, int value) const
{
    m_cli->sql(u"INSERT INTO group_customer_user VALUES (?, ?, ?, ?, '', 1, '', 1)"_s,
               {login, group, key, value});
}

void TestCliPermissions::grantToCustomer(const QString &customer, int group, const QString &key,
                                         const QString &context) const
{
    m_cli->sql(u"INSERT INTO group_customer VALUES (?, ?, ?, 1, ?, '', 1, '', 1)"_s,
               {customer, group, key, context});
}

void TestCliPermissions::addGroup(int id, const QString &name, int validId) const
{
    m_cli->sql(u"INSERT INTO groups_table VALUES (?, ?, NULL, ?, '', 1, '', 1)"_s,
               {id, name, validId});
}

void TestCliPermissions::addCustomer(const QString &id, int validId) const
{
    m_cli->sql(u"INSERT INTO customer_company (customer_id, name, valid_id, create_time, "
               "create_by, change_time, change_by) VALUES (?, ?, ?, '', 1, '', 1)"_s,
               {id, QString(u"Name of "_s + id), validId});
}

void TestCliPermissions::set(const QString &setting, const QString &value) const
{
    m_cli->sql(u"INSERT OR REPLACE INTO rollbook_setting VALUES (?, ?)"_s, {setting, value});
}

QString TestCliPermissions::inWords(const QStringList &arguments) const
{
    return QString::fromUtf8(m_cli->asRootInWords(arguments).out);
}

void TestCliPermissions::everyReasonInJson() const
{
    addRelations();

    const Answer answer = m_cli->asRoot({u"permissions"_s, u"JANE"_s, u"--explain"_s});

    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.err, QByteArray());
    QCOMPARE(answer.json(), object(R"({
        "login": "jane",
        "group_support": true,
        "groups": {"billing": ["ro", "rw"], "Sales": ["ro"], "support": ["ro", "rw"],
                   "users": ["ro", "rw"]},
        "customers": {"ACME": ["direct"], "BETA": ["direct", "indirect"], "GAMMA": ["indirect"]},
        "reasons": [
            {"group": "billing", "permission": "ro", "rule": "user_default"},
            {"group": "billing", "permission": "rw", "rule": "user_default"},
            {"group": "Sales", "permission": "ro", "rule": "customer", "via": "BETA"},
            {"group": "support", "permission": "ro", "rule": "direct", "as": "rw"},
            {"group": "support", "permission": "ro", "rule": "customer", "via": "ACME"},
            {"group": "support", "permission": "rw", "rule": "direct"},
            {"group": "users", "permission": "ro", "rule": "customer_default"},
            {"group": "users", "permission": "rw", "rule": "customer_default"},
            {"customer": "ACME", "permission": "direct", "rule": "primary"},
            {"customer": "BETA", "permission": "direct", "rule": "further"},
            {"customer": "BETA", "permission": "indirect", "rule": "indirect", "via": "BETA",
             "through_group": "Sales"},
            {"customer": "GAMMA", "permission": "indirect", "rule": "indirect", "via": "BETA",
             "through_group": "Sales"}
        ]})"));
}

void TestCliPermissions::everyReasonInWords() const
{
    addRelations();

    QCOMPARE(
        inWords({u"permissions"_s, u"jane"_s, u"--explain"_s}).split(u'\n'),
        u"Group    ro  rw\n"
        "billing  ✓   ✓\n"
        "    ro by default: this is a default group of customer users, see Settings.\n"
        "    rw by default: this is a default group of customer users, see Settings.\n"
        "Sales    ✓   –\n"
        "    ro through customer BETA (further customer): it was given to that customer (Same "
        "Customer).\n"
        "support  ✓   ✓\n"
        "    ro directly: rw, which includes ro, was given to this customer user.\n"
        "    ro through customer ACME (primary customer): it was given to that customer (Same "
        "Customer).\n"
        "    rw directly: it was given to this customer user.\n"
        "users    ✓   ✓\n"
        "    ro by default: this is a default group of customers, see Settings.\n"
        "    rw by default: this is a default group of customers, see Settings.\n"
        "\n"
        "Customer  Direct  Indirect\n"
        "ACME      ✓       –\n"
        "    Direct: it is the primary customer.\n"
        "BETA      ✓       ✓\n"
        "    Direct: it is a further customer of this customer user.\n"
        "    Indirect, through group Sales: customer BETA may see other customers there (Other "
        "Customers),\n"
        "    and this one is in it (Same Customer).\n"
        "GAMMA     –       ✓\n"
        "    Indirect, through group Sales: customer BETA may see other customers there (Other "
        "Customers),\n"
        "    and this one is in it (Same Customer).\n"_s.split(u'\n'));
}

void TestCliPermissions::withoutReasons() const
{
    addRelations();
    set(u"other_customers_context"_s, u"false"_s);

    QVERIFY(!m_cli->asRoot({u"permissions"_s, u"jane"_s}).json().contains(u"reasons"_s));
    QCOMPARE(m_cli->as(u"ann"_s, {u"permissions"_s, u"jane"_s}).json().value(u"customers"_s),
             QJsonValue(object(R"({"ACME": ["direct"], "BETA": ["direct"]})")));
    QCOMPARE(inWords({u"permissions"_s, u"jane"_s}),
             u"Group    ro  rw\n"
             "billing  ✓   ✓\n"
             "Sales    ✓   –\n"
             "support  ✓   ✓\n"
             "users    ✓   ✓\n"
             "\n"
             "Customer  Direct\n"
             "ACME      ✓\n"
             "BETA      ✓\n"_s);
}

void TestCliPermissions::nothingAtAll() const
{
    QCOMPARE(inWords({u"permissions"_s, u"jane"_s}),
             u"This customer user has no group permissions.\n"
             "\n"
             "Customer  Direct\n"
             "ACME      ✓\n"_s);

    m_cli->sql(u"UPDATE customer_user SET customer_id = ''"_s);
    QCOMPARE(m_cli->asRoot({u"permissions"_s, u"jane"_s, u"--explain"_s}).json(), object(R"({
        "login": "jane", "group_support": true, "groups": {}, "customers": {}, "reasons": []})"));
    QCOMPARE(inWords({u"permissions"_s, u"jane"_s}),
             u"This customer user has no group permissions.\n"
             "\n"
             "This customer user may see no customer's tickets.\n"_s);
}

void TestCliPermissions::groupSupportOff() const
{
    set(u"customer_group_support"_s, u"false"_s);
    grant(u"jane"_s, 1, u"ro"_s);

    QCOMPARE(m_cli->asRoot({u"permissions"_s, u"jane"_s}).json(), object(R"({
        "login": "jane", "group_support": false, "groups": {"users": ["ro"]},
        "customers": {"ACME": ["direct"]}})"));
    const QString text = inWords({u"permissions"_s, u"jane"_s});
    QVERIFY2(text.startsWith("Customer group support is off: "_L1), qPrintable(text));
    QVERIFY2(text.contains(u"\n\nGroup  ro  rw\nusers  ✓   –\n"_s), qPrintable(text));
}

void TestCliPermissions::invalidPeopleAndCustomersAreCalledOut() const
{
    QVERIFY(inWords({u"permissions"_s, u"jane"_s}).startsWith("This customer user has no"_L1));
    addCustomer(u"BETA"_s, 3);
    m_cli->sql(u"UPDATE customer_user SET valid_id = 2"_s);
    m_cli->sql(u"INSERT INTO customer_user_customer VALUES ('jane', 'BETA', '', 1, '', 1), "
               "('jane', 'GONE', '', 1, '', 1)"_s);
    grantToCustomer(u"BETA"_s, 1, u"ro"_s, same);
    grantToCustomer(u"GONE"_s, 2, u"rw"_s, same);

    QCOMPARE(m_cli->asRoot({u"permissions"_s, u"jane"_s}).json(), object(R"({
        "login": "jane", "group_support": true,
        "groups": {"admin": ["ro", "rw"], "users": ["ro"]}, "customers": {"ACME": ["direct"]}})"));
    QCOMPARE(
        inWords({u"permissions"_s, u"jane"_s}),
        u"Customer user “jane” is not valid and cannot sign in: nothing of this takes effect "
        "until it is.\n"
        "Customer “BETA” is not valid, so its tickets cannot be seen. What it is granted still "
        "counts in\n"
        "OTOBO.\n"
        "There is no customer “GONE” any more, so there are no tickets of it to see. What it "
        "was granted\n"
        "still counts in OTOBO.\n"
        "\n"
        "Group  ro  rw\n"
        "admin  ✓   ✓\n"
        "users  ✓   –\n"
        "\n"
        "Customer  Direct\n"
        "ACME      ✓\n"_s);
}

void TestCliPermissions::oddRowsGrantNothing() const
{
    constexpr int nowhere = 99;
    addGroup(11, u"old"_s, 2);
    grant(u"jane"_s, 1, u"ro"_s, 0);
    grant(u"jane"_s, 1, u"create"_s);
    grant(u"jane"_s, nowhere, u"rw"_s);
    grant(u"jane"_s, 11, u"rw"_s);
    grant(u"ghost"_s, 1, u"rw"_s);
    grant(u"Jane"_s, 1, u"rw"_s);
    grantToCustomer(u"ACME"_s, 1, u"ro"_s, u"Ticket::CustomerID::Nobody"_s);
    grantToCustomer(u"ACME"_s, 1, u"rw"_s, other);
    QCOMPARE(m_cli->asRoot({u"permissions"_s, u"jane"_s}).json().value(u"groups"_s),
             QJsonValue(QJsonObject()));

    grant(u"jane"_s, 2, u"ro"_s);
    grant(u"jane"_s, 2, u"ro"_s);
    const QJsonObject answer = m_cli->asRoot({u"permissions"_s, u"jane"_s, u"--explain"_s}).json();
    QCOMPARE(answer.value(u"groups"_s), QJsonValue(object(R"({"admin": ["ro"]})")));
    QCOMPARE(answer.value(u"reasons"_s).toArray().size(), 2);
}

void TestCliPermissions::partOfADefaultGroupsName() const
{
    addGroup(11, u"user"_s);
    addGroup(12, u"users 2"_s);
    set(u"customer_default_groups"_s, u"[\"users\"]"_s);

    QCOMPARE(m_cli->asRoot({u"permissions"_s, u"jane"_s}).json().value(u"groups"_s),
             QJsonValue(object(R"({"users": ["ro", "rw"]})")));
    QCOMPARE(m_cli->asRoot({u"members"_s, u"user"_s, u"ro"_s}).json().value(u"logins"_s),
             QJsonValue(QJsonArray()));
    QCOMPARE(m_cli->asRoot({u"members"_s, u"users"_s, u"ro"_s}).json().value(u"logins"_s),
             QJsonValue(QJsonArray{u"jane"_s}));
}

void TestCliPermissions::longUsernames() const
{
    const QString longName(191, u'ä');
    m_cli->sql(u"UPDATE customer_user SET login = ?"_s, {longName});
    grantToCustomer(u"ACME"_s, 1, u"rw"_s, same);

    const QJsonObject answer = m_cli->asRoot({u"permissions"_s, longName}).json();
    QCOMPARE(answer.value(u"login"_s).toString(), longName);
    QCOMPARE(answer.value(u"groups"_s), QJsonValue(object(R"({"users": ["ro", "rw"]})")));
    QCOMPARE(inWords({u"members"_s, u"users"_s, u"ro"_s}), QString(longName + u'\n'));
}

void TestCliPermissions::namesThatDifferInCapitalsAlone() const
{
    m_cli->sql(u"INSERT INTO customer_user (login, email, customer_id, first_name, last_name, "
               "valid_id, create_time, create_by, change_time, change_by) VALUES "
               "('Jane', 'j@x.example.net', 'acme', 'J', 'J', 1, '', 1, '', 1)"_s);
    grant(u"jane"_s, 1, u"ro"_s);
    grant(u"Jane"_s, 2, u"ro"_s);

    QCOMPARE(m_cli->asRoot({u"permissions"_s, u"jane"_s}).json().value(u"groups"_s),
             QJsonValue(object(R"({"users": ["ro"]})")));
    const QJsonObject capital = m_cli->asRoot({u"permissions"_s, u"Jane"_s}).json();
    QCOMPARE(capital.value(u"groups"_s), QJsonValue(object(R"({"admin": ["ro"]})")));
    QCOMPARE(capital.value(u"customers"_s), QJsonValue(QJsonObject()));
    const Answer neither = m_cli->asRoot({u"permissions"_s, u"JANE"_s});
    QCOMPARE(neither.exitCode, 3);
    QCOMPARE(neither.errorCode(), u"ambiguous"_s);
    QVERIFY2(neither.err.contains("“jane”"), neither.err.constData());
    QVERIFY2(neither.err.contains("“Jane”"), neither.err.constData());
    QCOMPARE(m_cli->asRoot({u"show"_s, u"JANE"_s}).errorCode(), u"ambiguous"_s);
}

void TestCliPermissions::hostileNames() const
{
    const QString name = u"<b>%1%2\u202E\u001B[31m"_s;
    addGroup(11, name);
    addCustomer(name);
    m_cli->sql(u"INSERT INTO customer_user_customer VALUES ('jane', ?, '', 1, '', 1)"_s, {name});
    grantToCustomer(name, 11, u"ro"_s, same);

    const QJsonObject answer = m_cli->asRoot({u"permissions"_s, u"jane"_s}).json();
    QCOMPARE(answer.value(u"groups"_s).toObject().keys(), QStringList{name});
    const QString text = inWords({u"permissions"_s, u"jane"_s, u"--explain"_s});
    QVERIFY2(text.contains(u"<b>%1%2\uFFFD\uFFFD[31m  ✓   –\n"_s), qPrintable(text));
    QVERIFY(!text.contains(u'\u202E') && !text.contains(u'\u001B'));
}

void TestCliPermissions::whatIsRefused_data() const
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("told");

    const auto row = [](const char *name, const QString &arguments, int exitCode,
                        const QString &told) {
        QTest::newRow(name) << arguments.split(u' ') << exitCode << told;
    };
    row("unknown login", u"permissions nobody"_s, 3, u"“nobody”"_s);
    row("part of a login", u"permissions jan"_s, 3, u"“jan”"_s);
    row("nobody", u"permissions"_s, 2, u"rollbook-cli permissions LOGIN"_s);
    row("two", u"permissions jane jane"_s, 2, u"rollbook-cli permissions LOGIN"_s);
    row("unknown group", u"members user ro"_s, 3, u"“user”"_s);
    row("unknown type", u"members users note"_s, 2, u"ro, rw"_s);
    row("no type", u"members users"_s, 2, u"rollbook-cli members GROUP"_s);
    row("an option of others", u"members users ro --context=same"_s, 2, u"--context"_s);
}

void TestCliPermissions::whatIsRefused() const
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    QFETCH(const QString, told);

    const Answer answer = m_cli->asRoot(arguments);

    QCOMPARE(answer.exitCode, exitCode);
    QVERIFY2(QString::fromUtf8(answer.err).contains(told), answer.err.constData());
    QCOMPARE(m_cli->run(QStringList{u"--database"_s, m_cli->database()} + arguments).exitCode,
             exitCode == 3 ? 6 : exitCode);
}

QTEST_GUILESS_MAIN(TestCliPermissions)
#include "tst_clipermissions.moc"
