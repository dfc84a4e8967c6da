// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/mnemonics.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Gui {

using namespace Qt::StringLiterals;

namespace {

/// Gives each text a letter of its own: the matching of two sets by augmenting paths.
class Matching
{
public:
    explicit Matching(const QStringList &texts)
        : m_texts(texts)
    {
        for (int index = 0; index < texts.size(); ++index) {
            QSet<QChar> tried;
            place(index, tried);
        }
    }

    /// Where the text's letter stands in it; -1 if there was none left.
    [[nodiscard]] qsizetype letterPosition(int index) const
    {
        for (auto [letter, owner] : m_owners.asKeyValueRange()) {
            if (owner == index) {
                return bestPosition(m_texts.at(index), letter);
            }
        }
        return -1;
    }

private:
    static bool beginsWord(const QString &text, qsizetype position)
    {
        return position == 0 || !text.at(position - 1).isLetterOrNumber();
    }

    static qsizetype bestPosition(const QString &text, QChar letter)
    {
        qsizetype found = -1;
        for (qsizetype position = text.size() - 1; position >= 0; --position) {
            const bool isIt = text.at(position).toLower() == letter;
            if (isIt && (found < 0 || beginsWord(text, position) || !beginsWord(text, found))) {
                found = position;
            }
        }
        return found;
    }

    static QList<QChar> lettersOf(const QString &text)
    {
        QList<QChar> first;
        QList<QChar> others;
        for (qsizetype position = 0; position < text.size(); ++position) {
            const QChar letter = text.at(position).toLower();
            if (letter.isLetterOrNumber()) {
                (beginsWord(text, position) ? first : others).append(letter);
            }
        }
        return first + others;
    }

    /// Takes a letter that is free, else one whose owner finds another.
    bool place(int index, QSet<QChar> &tried)
    {
        const QList<QChar> letters = lettersOf(m_texts.at(index));
        const auto free = std::find_if(letters.cbegin(), letters.cend(),
                                       [this](QChar letter) { return !m_owners.contains(letter); });
        if (free != letters.cend()) {
            m_owners.insert(*free, index);
            return true;
        }
        for (const QChar letter : letters) {
            if (tried.contains(letter)) {
                continue;
            }
            tried.insert(letter);
            if (place(m_owners.value(letter), tried)) {
                m_owners.insert(letter, index);
                return true;
            }
        }
        return false;
    }

    const QStringList &m_texts;
    QHash<QChar, int> m_owners; ///< by letter
};

} // namespace

QStringList withMnemonics(const QStringList &texts)
{
    const Matching matching(texts);
    QStringList marked;
    for (int index = 0; index < texts.size(); ++index) {
        const QString &text = texts.at(index);
        const qsizetype position = matching.letterPosition(index);
        marked.append(position < 0 ? withoutMnemonic(text)
                                   : QString(withoutMnemonic(text.left(position)) + u'&'
                                             + withoutMnemonic(text.mid(position))));
    }
    return marked;
}

QString withoutMnemonic(QString text)
{
    return text.replace(u'&', "&&"_L1);
}

} // namespace Gui
