// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Search {

/// One searched (or only sorted by) text of a record.
struct Field
{
    QString name; ///< stable, the column's
    QStringList operators; ///< what may stand before the colon to search this field only: "email"
    bool searched = true; ///< false: only sorted by
    bool digitsOnly = false; ///< telephone numbers: what is typed is compared digit by digit
    bool numeric = false; ///< sorted by value
    bool listed = true; ///< no column of a list, and so hardly ever sorted by, if false
    bool shared = false; ///< the same in many records, as a customer's name in its people: kept and
                         ///< searched once
    QList<int> joins; ///< if any: made of those fields, less white space around them, with a blank
                      ///< between those that are not empty. It is given no text, and they are not
                      ///< searched themselves: what they have is in it.
    bool late = false; ///< not searched, and of very many records given later: see Index::supply
};
using Schema = QList<Field>;

/// One word, phrase or wildcard of a query.
struct Term
{
    QStringList parts; ///< folded; what stands between the wildcards, in order, each in one field:
                       ///< "a*b" → {a, b}; never empty
    QString digits; ///< all digits, if the whole term can be read as (a part of) a telephone
                    ///< number, which takes two of them; else empty
    QList<int> fields; ///< indexes into the schema it is searched in; none: it matches nothing
    bool excluded = false;

    /// The parts as telephone fields are searched for them.
    [[nodiscard]] QStringList digitParts() const;
};

/// What an operator typed, understood. There is no wrong query: what cannot be read as an operator
/// is text.
///
/// Words separated by blanks (white space of any kind) must all match, each anywhere in any field;
/// "a phrase" (blanks belong to it); * inside a word or phrase stands for any text (also none);
/// -word excludes; field:word narrows, with any of the field's operators. All of them combine:
/// -field:"a phr*se".
///
/// Plain text are: a quotation mark without its partner or inside a word, hyphens alone or inside a
/// word, an unknown field name, a field name without a word, and %, _, +, ', \ anywhere. A phrase
/// ends at its quotation mark: what follows without a blank begins the next word. What says nothing
/// is dropped: a word or phrase of nothing but asterisks or marks, "". Only -* is read as the text
/// "-": without the last condition it would ask for nobody. What is typed twice counts once.
///
/// Telephone fields are compared digit by digit with terms that have two digits or more and else
/// nothing but blanks, asterisks and + - / ( ) . (so "+49 (30)" finds 0049/30-1 and 49301). No
/// other term is ever found in them.
class Query
{
public:
    Query() = default;
    Query(const QString &typed, const Schema &schema);

    [[nodiscard]] const QList<Term> &terms() const { return m_terms; }
    [[nodiscard]] bool matchesEverything() const { return m_terms.isEmpty(); }

    /// Whether a record matches. `folded` has the folded text (digits only for such fields) of each
    /// field of the schema. Says in the plainest way what Index answers.
    [[nodiscard]] bool matches(const QStringList &folded) const;

private:
    [[nodiscard]] bool termMatches(const Term &term, const QStringList &folded) const;

    QList<Term> m_terms;
    QList<int> m_digitFields; ///< of the schema
};

} // namespace Search
