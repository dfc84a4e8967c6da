// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgresqlsearch.h"

#include "postgresqlserver.h"
#include "scansearch.h"
#include "store/query.h"

#include <functional>

namespace Bench::PostgresqlSearch {

using namespace Qt::StringLiterals;
using Domain::Error;
using Domain::Result;

namespace {

/// Those that people have; as wide as they are, so that a scan reads as much as in SQLite.
const QString copiedColumns =
    u"id, login, email, customer_id, pw, title, first_name, last_name, phone, fax, mobile, street, "
    "zip, city, country, comments, valid_id"_s;

constexpr QByteArrayView createTable =
    "CREATE TABLE customer_user (id BIGINT PRIMARY KEY, login VARCHAR(191) NOT NULL UNIQUE, "
    "email VARCHAR(150), customer_id VARCHAR(150), pw VARCHAR(128), title VARCHAR(50), "
    "first_name VARCHAR(100), last_name VARCHAR(100), phone VARCHAR(150), fax VARCHAR(150), "
    "mobile VARCHAR(150), street VARCHAR(150), zip VARCHAR(200), city VARCHAR(200), "
    "country VARCHAR(200), comments VARCHAR(250), valid_id SMALLINT);\n";

/// As COPY reads it.
QByteArray copyField(const QVariant &value)
{
    if (value.isNull()) {
        return "\\N";
    }
    QByteArray field = value.toString().toUtf8();
    field.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r");
    return field;
}

Result<void> fill(PostgresqlServer &server, const Store::Database &database)
{
    auto query = Store::run(database.connection(),
                            u"SELECT "_s + copiedColumns + u" FROM customer_user ORDER BY id"_s);
    if (!query) {
        return query.error();
    }
    const int columns = int(copiedColumns.count(u',')) + 1;
    auto filled = server.psql([&](const PostgresqlServer::Input &write) {
        write(createTable);
        write("COPY customer_user FROM STDIN;\n");
        while (query->next()) {
            QByteArray row;
            for (int column = 0; column < columns; ++column) {
                row += copyField(query->value(column)) + (column + 1 < columns ? '\t' : '\n');
            }
            write(row);
        }
        write("\\.\nVACUUM ANALYZE customer_user;\nSELECT count(login) FROM customer_user;\n");
    });
    return filled ? Result<void>() : filled.error();
}

/// A value of a psql variable.
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s) + u'\'';
}

/// The patterns are variables, which psql puts into the statement as literals.
QByteArray script(const QString &term)
{
    const QStringList patterns = ScanSearch::patterns(term);
    QString script;
    for (qsizetype word = 0; word < patterns.size(); ++word) {
        script += u"\\set word%1 "_s.arg(word) + quoted(patterns.at(word)) + u'\n';
    }
    const auto ilike = [](const QString &column, qsizetype word) -> QString {
        return column + u" ILIKE :'word%1' ESCAPE '!'"_s.arg(word);
    };
    return QString(script + ScanSearch::statement(patterns.size(), ilike) + u";\n"_s).toUtf8();
}

/// From "Time: 1234.567 ms (00:01.235)", a line for each statement.
Samples timesIn(const QByteArray &output)
{
    constexpr QByteArrayView label = "Time: ";
    Samples samples;
    for (const QByteArray &line : output.split('\n')) {
        if (line.startsWith(label)) {
            samples.add(line.mid(label.size()).split(' ').constFirst().toDouble());
        }
    }
    return samples;
}

} // namespace

Result<Samples> times(const Store::Database &database, const QStringList &terms)
{
    auto server = PostgresqlServer::start();
    if (!server) {
        return server.error();
    }
    if (auto filled = fill(**server, database); !filled) {
        return filled.error();
    }
    auto output = (*server)->psql([&terms](const PostgresqlServer::Input &write) {
        write("\\timing on\n\\o /dev/null\n"); // the rows; the times are printed all the same
        for (const QString &term : terms) {
            write(script(term));
        }
    });
    if (!output) {
        return output.error();
    }
    const Samples samples = timesIn(*output);
    return samples.size() == terms.size()
        ? Result<Samples>(samples)
        : Error{.detail = u"psql timed %1 of %2 queries"_s.arg(samples.size()).arg(terms.size())};
}

} // namespace Bench::PostgresqlSearch
