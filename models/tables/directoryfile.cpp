// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/directoryfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSysInfo>

namespace Tables {

using namespace Qt::StringLiterals;

namespace {

/// To be raised when the same bytes come to mean something else, as after a change of the folding:
/// between two releases the version alone does not tell.
constexpr int format = 2;

/// Takes nothing more as soon as it is told to stop.
class StoppableFile final : public QSaveFile
{
public:
    StoppableFile(const QString &path, const std::stop_token &stop)
        : QSaveFile(path)
        , m_stop(stop)
    {
    }

protected:
    qint64 writeData(const char *data, qint64 size) override
    {
        return m_stop.stop_requested() ? -1 : QSaveFile::writeData(data, size);
    }

private:
    const std::stop_token &m_stop;
};

QByteArray described(const Search::Schema &schema)
{
    QByteArray text;
    for (const Search::Field &field : schema) {
        text += field.name.toUtf8();
        for (const bool has : {field.searched, field.digitsOnly, field.numeric, field.shared,
                               field.joins.isEmpty(), field.late}) {
            text += has ? '1' : '0';
        }
        text += ' ';
    }
    return text;
}

} // namespace

DirectoryFile::DirectoryFile(const Store::Location &database, const QLocale &locale)
    : m_path(database.text + "-search"_L1)
    , m_locale(locale)
{
}

/// What is read by another program, processor or library than it was written by may mean something
/// else.
std::string DirectoryFile::identity(const DirectoryContents &contents) const
{
    const QByteArray text = "Rollbook directory " ROLLBOOK_VERSION " " + QByteArray::number(format)
        + '\n' + QSysInfo::buildAbi().toLatin1() + '\n' + qVersion() + '\n'
        + contents.customerUsers.collation().identity() + '\n' + described(customerUserSchema())
        + '\n' + described(customerSchema());
    return text.toStdString();
}

std::optional<KeptDirectory> DirectoryFile::read() const
{
    QFile file(m_path);
    // A pipe would make us wait for ever.
    if (!QFileInfo(m_path).isFile() || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return {};
    }
    KeptDirectory kept{.contents = DirectoryContents(m_locale), .position = {}};
    Search::ArchiveReader archive(file);
    std::string writer;
    archive.exchange(writer);
    if (writer != identity(kept.contents)) {
        return {};
    }
    archive.exchange(kept.position);
    if (!kept.contents.load(archive) || !archive.finish()) {
        return {};
    }
    return kept;
}

void DirectoryFile::remove() const
{
    QFile::remove(m_path);
}

bool DirectoryFile::write(KeptDirectory directory, const std::stop_token &stop) const
{
    constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (QFileInfo(m_path).isSymLink()) {
        return false; // somebody's file would be replaced
    }
    directory.contents.compact();
    StoppableFile file(m_path, stop);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        || !file.setPermissions(ownerOnly)) {
        return false;
    }
    Search::ArchiveWriter archive(file);
    archive.exchange(identity(directory.contents));
    archive.exchange(directory.position);
    directory.contents.save(archive);
    return archive.finish() && file.commit();
}

} // namespace Tables
