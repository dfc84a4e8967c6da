// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/helptexts.h"

#include <QCoreApplication>
#include <QKeySequence>

namespace Gui {

using namespace Qt::StringLiterals;

namespace {

/// Only for its translation context.
class HelpTexts
{
    Q_DECLARE_TR_FUNCTIONS(HelpTexts)

public:
    static HelpText search();
    static HelpText shortcuts();
};

QString keys(QKeySequence::StandardKey key)
{
    return QKeySequence(key).toString(QKeySequence::NativeText);
}

QString keys(const char *portable)
{
    return QKeySequence(QString::fromLatin1(portable), QKeySequence::PortableText)
        .toString(QKeySequence::NativeText);
}

HelpText HelpTexts::search()
{
    return {tr("Search Help"),
            tr("The list follows what you type into the search box. Capital letters and accents do "
               "not matter: muller "
               "finds Müller."),
            {
                {u"anna meier"_s,
                 tr("both words, in any order, each anywhere in a name, username, email address, "
                    "customer "
                    "or telephone number")},
                {u"\"anna meier\""_s, tr("these words, one after the other, in one field")},
                {u"m*er"_s, tr("m and later er, with any text between them: Meier, Müller")},
                {u"-acme"_s, tr("without acme")},
                {u"customer:acme"_s, tr("acme in the customer’s ID or name only")},
                {u"name:meier"_s,
                 tr("meier in the first or last name only; for customers: in the name")},
                {u"user:meier"_s, tr("meier in the username only")},
                {u"email:example.net"_s, tr("example.net in the email address only")},
                {u"phone:4930"_s,
                 tr("4930 in the telephone or mobile number; blanks, + and / in numbers do not "
                    "matter")},
                {u"-email:\"@acme\""_s,
                 tr("all of this can be combined: without @acme in the email address")},
            }};
}

HelpText HelpTexts::shortcuts()
{
    return {
        tr("Keyboard Shortcuts"),
        tr("Every button and menu can also be reached with the Alt key and its underlined letter."),
        {
            {keys(QKeySequence::Find), tr("Go to the search box (also: %1)").arg(keys("F3"))},
            {keys("Esc"), tr("Clear the search box")},
            {keys("Down"),
             tr("From the search box into the list; typing there goes on with the search")},
            {keys("Return"), tr("Edit the selected record (also: %1)").arg(keys("F2"))},
            {keys("Shift+F10"),
             tr("Menu of the selected record, with sorting (also: the Menu key)")},
            {keys(QKeySequence::New), tr("Add a record of the kind that the page lists")},
            {keys(QKeySequence::Save), tr("Save what the form shows")},
            {keys("Ctrl+Tab"), tr("From the fields of a form to its history, and back")},
            {keys("Ctrl+Shift+P"), tr("Show or hide the password in the form")},
            {keys(QKeySequence::Copy), tr("Copy the selected cell")},
            {keys(QKeySequence::Refresh), tr("Read the list again")},
            {keys("Ctrl+1"), tr("Customer User Administration")},
            {keys("Ctrl+2"), tr("Customer Administration")},
            {keys("Ctrl+3"), tr("Groups (administrators only)")},
            {keys("Ctrl+4"), tr("Agents (administrators only)")},
            {keys("Ctrl+5"), tr("Customer users and groups (administrators only)")},
            {keys("Ctrl+6"), tr("Customers and groups (administrators only)")},
            {keys("Ctrl+7"), tr("Customer users and customers (administrators only)")},
            {keys("Ctrl+8"), tr("History: what was changed, by whom and when")},
            {keys("Ctrl+9"), tr("Health of the database")},
            {keys("Ctrl+Z"),
             tr("Undo what was saved last (also: %1 does it again)").arg(keys("Ctrl+Shift+Z"))},
            {keys("Space"), tr("Check or uncheck the current box; say why there is a mark")},
            {keys(QKeySequence::Back), tr("Back to the relations that were shown before")},
            {keys("Ctrl+,"), tr("Settings (administrators only)")},
            {keys(QKeySequence::Open), tr("Open a database")},
            {keys("F1"), tr("Search help")},
            {keys("Ctrl+?"), tr("This list")},
            {keys("Ctrl+Q"), tr("Quit")},
        }};
}

} // namespace

HelpText searchHelp()
{
    return HelpTexts::search();
}

HelpText shortcutHelp()
{
    return HelpTexts::shortcuts();
}

} // namespace Gui
