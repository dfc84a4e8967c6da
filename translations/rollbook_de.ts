<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Rollbook</source>
        <translation>Über Rollbook</translation>
    </message>
    <message>
        <source>Administers OTOBO customer users.</source>
        <translation>Verwaltet OTOBO-Kundenbenutzer.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License,
version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License,
Version 3 oder später. Ohne jede Gewährleistung.</translation>
    </message>
</context>
<context>
    <name>AgentDialog</name>
    <message>
        <source>Show password (Ctrl+Shift+P)</source>
        <translation>Passwort anzeigen (Strg+Umschalt+P)</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Passwort anzeigen</translation>
    </message>
    <message>
        <source>may administer customer users and customers</source>
        <translation>darf Kundenbenutzer und Kunden verwalten</translation>
    </message>
    <message>
        <source>administrator: may also administer groups, agents and settings</source>
        <translation>Administrator: darf auch Gruppen, Agenten und Einstellungen verwalten</translation>
    </message>
</context>
<context>
    <name>AnonymiseDialog</name>
    <message>
        <source>Anonymise</source>
        <translation>Anonymisieren</translation>
    </message>
    <message>
        <source>This is the one action that cannot be undone.</source>
        <translation>Das ist die eine Aktion, die sich nicht rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>Looking for all there is about the person…</source>
        <translation>Es wird gesucht, was über die Person vorhanden ist …</translation>
    </message>
    <message>
        <source>C&amp;ertificate, a new file that tells nothing of the person:</source>
        <translation>&amp;Bescheinigung, eine neue Datei, die nichts über die Person sagt:</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>A&amp;uswählen …</translation>
    </message>
    <message>
        <source>To do it, &amp;type the username:</source>
        <translation>&amp;Geben Sie zur Bestätigung den Benutzernamen ein:</translation>
    </message>
</context>
<context>
    <name>AnonymisingTexts</name>
    <message>
        <source>none</source>
        <comment>backups</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>New username</source>
        <translation>Neuer Benutzername</translation>
    </message>
    <message>
        <source>Fields replaced or emptied</source>
        <translation>Ersetzte oder geleerte Felder</translation>
    </message>
    <message>
        <source>none</source>
        <comment>fields</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Preferences removed</source>
        <translation>Entfernte Einstellungen</translation>
    </message>
    <message>
        <source>Further customers kept</source>
        <translation>Behaltene weitere Kunden</translation>
    </message>
    <message>
        <source>Permissions kept</source>
        <translation>Behaltene Berechtigungen</translation>
    </message>
    <message>
        <source>Values removed from the history</source>
        <translation>Aus dem Verlauf entfernte Werte</translation>
    </message>
    <message>
        <source>Changes they stood in</source>
        <translation>Änderungen, in denen sie standen</translation>
    </message>
    <message>
        <source>This is the one action that cannot be undone. What is removed is kept nowhere in the database, and the person cannot sign in any more.</source>
        <translation>Das ist die eine Aktion, die sich nicht rückgängig machen lässt. Was entfernt wird, bleibt nirgends in der Datenbank, und die Person kann sich nicht mehr anmelden.</translation>
    </message>
    <message>
        <source>Backups are not changed: restoring one brings the person back. Delete those you do not need, and copies that were made elsewhere.</source>
        <translation>Sicherungen werden nicht geändert: Wird eine wiederhergestellt, ist die Person wieder da. Löschen Sie die, die Sie nicht brauchen, und Kopien an anderen Orten.</translation>
    </message>
    <message>
        <source>The customer ID “%1” is the person&apos;s own username or email address. It stays: change it in the form of the customer.</source>
        <translation>Die Kundennummer „%1“ ist der Benutzername oder die E-Mail-Adresse der Person selbst. Sie bleibt: Ändern Sie sie im Formular des Kunden.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>agent: name, username</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Certificate of Anonymisation</source>
        <translation>Bescheinigung über eine Anonymisierung</translation>
    </message>
    <message>
        <source>On %1, %2 anonymised a customer user, for good.</source>
        <translation>Am %1 hat %2 einen Kundenbenutzer unwiderruflich anonymisiert.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>What the person was called, how it could be reached and what was noted about it is no longer in the tables of the database, nor in its history.</source>
        <translation>Wie die Person hieß, wie sie zu erreichen war und was über sie vermerkt war, steht weder in den Tabellen der Datenbank noch in ihrem Verlauf.</translation>
    </message>
    <message>
        <source>Traces may be left in parts of the file that are not in use, because another program was reading it just then. Anonymise the person once more when nobody else works with the database.</source>
        <translation>In unbenutzten Teilen der Datei können Spuren geblieben sein, weil ein anderes Programm sie gerade las. Anonymisieren Sie die Person noch einmal, wenn sonst niemand mit der Datenbank arbeitet.</translation>
    </message>
    <message>
        <source>Backups were not changed: restoring one brings the person back.</source>
        <translation>Sicherungen wurden nicht geändert: Wird eine wiederhergestellt, ist die Person wieder da.</translation>
    </message>
    <message>
        <source>Written by Rollbook %1.</source>
        <translation>Geschrieben von Rollbook %1.</translation>
    </message>
    <message>
        <source>Customer user “%1” was merged with this one and still has the person&apos;s values. Anonymise it as well.</source>
        <translation>Kundenbenutzer „%1“ wurde mit diesem zusammengeführt und hat noch die Angaben der Person. Anonymisieren Sie ihn ebenfalls.</translation>
    </message>
    <message>
        <source>Copies of the database that you made elsewhere are not changed: restoring one brings the person back. Delete those you do not need.</source>
        <translation>Kopien der Datenbank, die Sie anderswo angelegt haben, werden nicht verändert: Wird eine wiederhergestellt, ist die Person wieder da. Löschen Sie die, die Sie nicht brauchen.</translation>
    </message>
    <message>
        <source>Automatic backups that still have the person</source>
        <translation>Automatische Sicherungen, in denen die Person noch ist</translation>
    </message>
</context>
<context>
    <name>App::Desktop</name>
    <message>
        <source>The picture could not be saved: %1</source>
        <translation>Das Bild konnte nicht gespeichert werden: %1</translation>
    </message>
</context>
<context>
    <name>BackupTexts</name>
    <message>
        <source>Before an update of the database</source>
        <translation>Vor einer Aktualisierung der Datenbank</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Täglich</translation>
    </message>
    <message>
        <source>Before a backup was restored</source>
        <translation>Vor dem Wiederherstellen einer Sicherung</translation>
    </message>
</context>
<context>
    <name>CollisionDialog</name>
    <message>
        <source>Colliding Edits</source>
        <translation>Gleichzeitige Änderungen</translation>
    </message>
    <message>
        <source>All Theirs</source>
        <translation>Alle gespeicherten</translation>
    </message>
    <message>
        <source>All Mine</source>
        <translation>Alle meine</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a value before and now</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>password</comment>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Of Qt; see its documentation.</source>
        <translation>Von Qt; siehe dessen Dokumentation.</translation>
    </message>
    <message>
        <source>Administer OTOBO customer users.</source>
        <translation>OTOBO-Kundenbenutzer verwalten.</translation>
    </message>
    <message>
        <source>Open the database of made-up people, signed in.</source>
        <translation>Die Demo mit erfundenen Personen öffnen, schon angemeldet.</translation>
    </message>
    <message>
        <source>Save a picture of the main window (PNG) and quit.</source>
        <translation>Ein Bild des Hauptfensters (PNG) speichern und beenden.</translation>
    </message>
    <message>
        <source>Print the options and exit.</source>
        <translation>Die Optionen ausgeben und beenden.</translation>
    </message>
    <message>
        <source>Print the options, those of Qt as well, and exit.</source>
        <translation>Die Optionen ausgeben, auch die von Qt, und beenden.</translation>
    </message>
    <message>
        <source>Print the version and exit.</source>
        <translation>Die Version ausgeben und beenden.</translation>
    </message>
    <message>
        <source>The database to open; else the one used last.</source>
        <translation>Die zu öffnende Datenbank; sonst die zuletzt benutzte.</translation>
    </message>
    <message>
        <source>Only one database can be opened.</source>
        <translation>Es kann nur eine Datenbank geöffnet werden.</translation>
    </message>
    <message>
        <source>Either the demo can be opened or a file, not both.</source>
        <translation>Es kann entweder die Demo oder eine Datei geöffnet werden, nicht beides.</translation>
    </message>
    <message>
        <source>Say where to save the picture.</source>
        <translation>Geben Sie an, wo das Bild gespeichert werden soll.</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare Permissions</source>
        <translation>Berechtigungen vergleichen</translation>
    </message>
    <message>
        <source>Compare with:</source>
        <translation>Vergleichen mit:</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>&amp;Only differences</source>
        <translation>Nur &amp;Unterschiede</translation>
    </message>
    <message>
        <source>Compared is what counts in the end: what each has of its own, through its customers, and by default.</source>
        <translation>Verglichen wird, was am Ende zählt: was jeder selbst, durch seine Kunden und als Vorgabe hat.</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Den Befehl „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no option %1. Put what begins with a hyphen and is no option after “--”.</source>
        <translation>Die Option %1 gibt es nicht. Was mit einem Bindestrich beginnt und keine Option ist, gehört hinter „--“.</translation>
    </message>
    <message>
        <source>Option --%1 takes no value.</source>
        <translation>Die Option --%1 hat keinen Wert.</translation>
    </message>
    <message>
        <source>Option --%1 takes a value.</source>
        <translation>Die Option --%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>Option --%1 is given twice.</source>
        <translation>Die Option --%1 ist zweimal angegeben.</translation>
    </message>
    <message>
        <source>Command “%1” has no option --%2.</source>
        <translation>Der Befehl „%1“ hat keine Option --%2.</translation>
    </message>
    <message>
        <source>No command is given.</source>
        <translation>Es ist kein Befehl angegeben.</translation>
    </message>
    <message>
        <source>Usage: rollbook-cli %1</source>
        <translation>Richtig ist: rollbook-cli %1</translation>
    </message>
    <message>
        <source>Command “%1” needs option --%2.</source>
        <translation>Der Befehl „%1“ braucht die Option --%2.</translation>
    </message>
    <message>
        <source>Only one password can come from the standard input.</source>
        <translation>Von der Standardeingabe kann nur ein Passwort kommen.</translation>
    </message>
    <message>
        <source>A password is never given on the command line: use --new-password-file FILE.</source>
        <translation>Ein Passwort steht nie auf der Kommandozeile: Verwenden Sie --new-password-file FILE.</translation>
    </message>
    <message>
        <source>Column %1 is kept by the program and cannot be set.</source>
        <translation>Die Spalte %1 pflegt das Programm selbst; sie lässt sich nicht setzen.</translation>
    </message>
    <message>
        <source>There is no column “%1”. The columns are: %2.</source>
        <translation>Die Spalte „%1“ gibt es nicht. Die Spalten sind: %2.</translation>
    </message>
    <message>
        <source>“%1” is not of the form COLUMN=VALUE.</source>
        <translation>„%1“ hat nicht die Form COLUMN=VALUE.</translation>
    </message>
    <message>
        <source>Column %1 is given twice.</source>
        <translation>Die Spalte %1 ist zweimal angegeben.</translation>
    </message>
    <message>
        <source>The database. Default: the environment variable ROLLBOOK_DATABASE, else the database in use on the desktop.</source>
        <translation>Die Datenbank. Vorgabe: die Umgebungsvariable ROLLBOOK_DATABASE, sonst die im Desktop-Programm benutzte Datenbank.</translation>
    </message>
    <message>
        <source>The agent who acts.</source>
        <translation>Der handelnde Agent.</translation>
    </message>
    <message>
        <source>A file whose first line is the agent&apos;s password; “-” is the standard input.</source>
        <translation>Eine Datei, deren erste Zeile das Passwort des Agenten ist; „-“ ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>Prints one JSON document instead of a text for people.</source>
        <translation>Gibt statt eines lesbaren Textes ein JSON-Dokument aus.</translation>
    </message>
    <message>
        <source>Prints this help, or that of a command.</source>
        <translation>Gibt diese Hilfe aus oder die eines Befehls.</translation>
    </message>
    <message>
        <source>Prints the version.</source>
        <translation>Gibt die Version aus.</translation>
    </message>
    <message>
        <source>The administrator&apos;s username.</source>
        <translation>Der Benutzername des Administrators.</translation>
    </message>
    <message>
        <source>The administrator&apos;s first name.</source>
        <translation>Der Vorname des Administrators.</translation>
    </message>
    <message>
        <source>The administrator&apos;s last name.</source>
        <translation>Der Nachname des Administrators.</translation>
    </message>
    <message>
        <source>A file whose first line is the administrator&apos;s password; “-” is the standard input.</source>
        <translation>Eine Datei, deren erste Zeile das Passwort des Administrators ist; „-“ ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>How many customer users; 200 by default.</source>
        <translation>Anzahl der Kundenbenutzer. Vorgabe: 200.</translation>
    </message>
    <message>
        <source>A number; the same one makes the same people. Default: 1.</source>
        <translation>Eine Zahl; dieselbe Zahl ergibt dieselben Personen. Vorgabe: 1.</translation>
    </message>
    <message>
        <source>Lists those that are not valid as well.</source>
        <translation>Listet auch die auf, die nicht gültig sind.</translation>
    </message>
    <message>
        <source>Lists at most so many; the total is exact all the same. Default: the setting list_limit.</source>
        <translation>Listet höchstens so viele auf; die Gesamtzahl stimmt trotzdem. Vorgabe: die Einstellung list_limit.</translation>
    </message>
    <message>
        <source>Sorts by login (the default), first_name, last_name, name, email, customer_id, customer_name, phone, mobile, comments, last_login or validity.</source>
        <translation>Sortiert nach login (Vorgabe), first_name, last_name, name, email, customer_id, customer_name, phone, mobile, comments, last_login oder validity.</translation>
    </message>
    <message>
        <source>Sorts the other way round.</source>
        <translation>Sortiert absteigend.</translation>
    </message>
    <message>
        <source>A file whose first line is the customer user&apos;s new password; “-” is the standard input.</source>
        <translation>Eine Datei, deren erste Zeile das neue Passwort des Kundenbenutzers ist; „-“ ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>A file whose first line is the password to try; “-” is the standard input.</source>
        <translation>Eine Datei, deren erste Zeile das zu prüfende Passwort ist; „-“ ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>Creates a database with one administrator.</source>
        <translation>Erstellt eine Datenbank mit einem Administrator.</translation>
    </message>
    <message>
        <source>The administrator is a member of the groups users and admin. Nobody has to sign in for this.</source>
        <translation>Der Administrator ist Mitglied der Gruppen users und admin. Eine Anmeldung ist dafür nicht nötig.</translation>
    </message>
    <message>
        <source>Creates a database of made-up people to try things on.</source>
        <translation>Erstellt eine Datenbank mit erfundenen Personen zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Its administrator is root@localhost, with the password root. Nobody has to sign in for this.</source>
        <translation>Ihr Administrator ist root@localhost mit dem Passwort root. Eine Anmeldung ist dafür nicht nötig.</translation>
    </message>
    <message>
        <source>Lists the customer users that a term finds, or all.</source>
        <translation>Listet die Kundenbenutzer auf, die zu TERM passen, oder alle.</translation>
    </message>
    <message>
        <source>All words of the term must be found, each anywhere in username, names, email, customer or telephone numbers. An asterisk stands for any text, a hyphen before a word excludes, &quot;a phrase&quot; goes into quotation marks, and email:word looks in one field. Several terms are joined with blanks. Put a term that begins with a hyphen after “--”.</source>
        <translation>Alle Wörter von TERM müssen vorkommen, jedes irgendwo in Benutzername, Namen, E-Mail, Kunde oder Telefonnummern. Ein Stern steht für beliebigen Text, ein Bindestrich vor einem Wort schließt es aus, &quot;mehrere Wörter&quot; am Stück stehen in Anführungszeichen, und email:wort sucht nur in einem Feld. Mehrere TERM werden mit Leerzeichen verbunden. Ein TERM, der mit einem Bindestrich beginnt, gehört hinter „--“.</translation>
    </message>
    <message>
        <source>Shows a customer user, all but the password.</source>
        <translation>Zeigt einen Kundenbenutzer, alles außer dem Passwort.</translation>
    </message>
    <message>
        <source>Adds a customer user.</source>
        <translation>Fügt einen Kundenbenutzer hinzu.</translation>
    </message>
    <message>
        <source>Without a password file a password is generated and printed, once.</source>
        <translation>Ohne Passwortdatei wird ein Passwort erzeugt und einmal ausgegeben.</translation>
    </message>
    <message>
        <source>Changes a customer user.</source>
        <translation>Ändert einen Kundenbenutzer.</translation>
    </message>
    <message>
        <source>login=NEW changes the username everywhere. An empty value empties the column.</source>
        <translation>login=NEW ändert den Benutzernamen überall. Ein leerer Wert leert die Spalte.</translation>
    </message>
    <message>
        <source>Tells whether something is a customer user&apos;s password.</source>
        <translation>Prüft, ob etwas das Passwort eines Kundenbenutzers ist.</translation>
    </message>
    <message>
        <source>The exit code is 0 if it is and 1 if it is not.</source>
        <translation>Der Rückgabewert ist 0, wenn ja, und 1, wenn nicht.</translation>
    </message>
    <message>
        <source>Lists the customers that a term finds, or all.</source>
        <translation>Listet die Kunden auf, die zu TERM passen, oder alle.</translation>
    </message>
    <message>
        <source>Shows a customer.</source>
        <translation>Zeigt einen Kunden.</translation>
    </message>
    <message>
        <source>Adds a customer.</source>
        <translation>Fügt einen Kunden hinzu.</translation>
    </message>
    <message>
        <source>Changes a customer.</source>
        <translation>Ändert einen Kunden.</translation>
    </message>
    <message>
        <source>customer_id=NEW changes the ID everywhere. An empty value empties the column.</source>
        <translation>customer_id=NEW ändert die Kundennummer überall. Ein leerer Wert leert die Spalte.</translation>
    </message>
    <message>
        <source>Shows all settings.</source>
        <translation>Zeigt alle Einstellungen.</translation>
    </message>
    <message>
        <source>Shows a setting, or sets it.</source>
        <translation>Zeigt oder setzt eine Einstellung.</translation>
    </message>
    <message>
        <source>Only administrators may set one. VALUE is JSON (true, 1000, [&quot;users&quot;]) or a bare text.</source>
        <translation>Nur Administratoren dürfen sie setzen. VALUE ist JSON (true, 1000, [&quot;users&quot;]) oder einfacher Text.</translation>
    </message>
    <message>
        <source>Customer users</source>
        <translation>Kundenbenutzer</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Nothing to change.
</source>
        <translation>Es gibt nichts zu ändern.
</translation>
    </message>
    <message>
        <source>Customer “%1” was changed: %2.
</source>
        <translation>Der Kunde „%1“ wurde geändert: %2.
</translation>
    </message>
    <message>
        <source>Customer “%1” was added.
</source>
        <translation>Der Kunde „%1“ wurde hinzugefügt.
</translation>
    </message>
    <message>
        <source>Customer user “%1” was added.
</source>
        <translation>Der Kundenbenutzer „%1“ wurde hinzugefügt.
</translation>
    </message>
    <message>
        <source>Password (generated, shown only now): %1
</source>
        <translation>Passwort (erzeugt, nur jetzt angezeigt): %1
</translation>
    </message>
    <message>
        <source>Customer user “%1” was changed: %2.
</source>
        <translation>Der Kundenbenutzer „%1“ wurde geändert: %2.
</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>a moment and an agent</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Last Login</source>
        <translation>Letzte Anmeldung</translation>
    </message>
    <message>
        <source>It is the password.
</source>
        <translation>Das Passwort stimmt.
</translation>
    </message>
    <message>
        <source>It is not the password.
</source>
        <translation>Das Passwort stimmt nicht.
</translation>
    </message>
    <message>
        <source>There is nothing to set: give COLUMN=VALUE or --new-password-file FILE.</source>
        <translation>Es gibt nichts zu setzen: Geben Sie COLUMN=VALUE oder --new-password-file FILE an.</translation>
    </message>
    <message>
        <source>The database %1 was created. Add a customer first, then customer users.
</source>
        <translation>Die Datenbank %1 wurde erstellt. Fügen Sie zuerst einen Kunden hinzu, dann Kundenbenutzer.
</translation>
    </message>
    <message>
        <source>--customer-users is a number from 1 to %1.</source>
        <translation>--customer-users ist eine Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>--seed is a number from 0 to %1.</source>
        <translation>--seed ist eine Zahl von 0 bis %1.</translation>
    </message>
    <message>
        <source>The demo database %1 was created. Sign in as %2 with the password %3.
</source>
        <translation>Die Demo-Datenbank %1 wurde erstellt. Melden Sie sich als %2 mit dem Passwort %3 an.
</translation>
    </message>
    <message>
        <source>For more, see “rollbook-cli --help”.</source>
        <translation>Mehr dazu mit „rollbook-cli --help“.</translation>
    </message>
    <message>
        <source>Columns: %1, and validity, which is valid, invalid or invalid-temporarily.</source>
        <translation>Spalten: %1 sowie validity mit den Werten valid, invalid oder invalid-temporarily.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Erledigt.</translation>
    </message>
    <message>
        <source>Refused by a rule; or it is not the password.</source>
        <translation>Von einer Regel abgelehnt; oder das Passwort stimmt nicht.</translation>
    </message>
    <message>
        <source>Wrong usage.</source>
        <translation>Falscher Aufruf.</translation>
    </message>
    <message>
        <source>Not found.</source>
        <translation>Nicht gefunden.</translation>
    </message>
    <message>
        <source>Conflict: somebody changed it meanwhile.</source>
        <translation>Konflikt: Jemand hat den Datensatz inzwischen geändert.</translation>
    </message>
    <message>
        <source>The database cannot be opened or written.</source>
        <translation>Die Datenbank lässt sich nicht öffnen oder nicht beschreiben.</translation>
    </message>
    <message>
        <source>Sign-in refused, or not permitted.</source>
        <translation>Anmeldung abgelehnt oder keine Berechtigung.</translation>
    </message>
    <message>
        <source>The database, where --database names none.</source>
        <translation>Die Datenbank, wenn --database keine nennt.</translation>
    </message>
    <message>
        <source>How many milliseconds to wait while another program writes to the database; 5000 by default.</source>
        <translation>Wartezeit in Millisekunden, während ein anderes Programm in die Datenbank schreibt. Vorgabe: 5000.</translation>
    </message>
    <message>
        <source>Options of %1:</source>
        <translation>Optionen von %1:</translation>
    </message>
    <message>
        <source>Administers OTOBO customer users from scripts, by the rules of the desktop program.</source>
        <translation>Verwaltet OTOBO-Kundenbenutzer aus Skripten heraus, nach den Regeln des Desktop-Programms.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Rückgabewerte:</translation>
    </message>
    <message>
        <source>Environment:</source>
        <translation>Umgebungsvariablen:</translation>
    </message>
    <message>
        <source>Options stand before or after the command; “--” ends them. For more about a command, see “rollbook-cli COMMAND --help”.</source>
        <translation>Optionen stehen vor oder nach dem Befehl; „--“ beendet sie. Mehr zu einem Befehl zeigt „rollbook-cli COMMAND --help“.</translation>
    </message>
    <message>
        <source>“%1” is no column to sort by. These are: %2.</source>
        <translation>Nach „%1“ lässt sich nicht sortieren. Möglich sind: %2.</translation>
    </message>
    <message>
        <source>--limit is a number, and at least 1.</source>
        <translation>--limit ist eine Zahl, mindestens 1.</translation>
    </message>
    <message>
        <source>No data found.</source>
        <translation>Keine Daten gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>List (%n total)</source>
        <translation>
            <numerusform>Liste (%n insgesamt)</numerusform>
            <numerusform>Liste (%n insgesamt)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List (%n total, the first %1 shown)</source>
        <translation>
            <numerusform>Liste (%n insgesamt, die ersten %1 angezeigt)</numerusform>
            <numerusform>Liste (%n insgesamt, die ersten %1 angezeigt)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invalid one(s) not listed: see --include-invalid.</source>
        <translation>
            <numerusform>%n ungültiger nicht aufgelistet: siehe --include-invalid.</numerusform>
            <numerusform>%n ungültige nicht aufgelistet: siehe --include-invalid.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>rollbook-cli: The answer could not be written to the standard output.
</source>
        <translation>rollbook-cli: Die Antwort konnte nicht in die Standardausgabe geschrieben werden.
</translation>
    </message>
    <message>
        <source>The command line is not UTF-8.</source>
        <translation>Die Kommandozeile ist kein UTF-8.</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>The password file (%1) cannot be read: %2</source>
        <translation>Die Passwortdatei (%1) kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>that is no file name.</source>
        <translation>Das ist kein Dateiname.</translation>
    </message>
    <message>
        <source>its first line is not UTF-8.</source>
        <translation>Die erste Zeile ist kein UTF-8.</translation>
    </message>
    <message>
        <source>The password file (%1) is empty: its first line is to be the password.</source>
        <translation>Die Passwortdatei (%1) ist leer: Ihre erste Zeile muss das Passwort sein.</translation>
    </message>
    <message>
        <source>No database is given. Name one with --database or in the environment variable ROLLBOOK_DATABASE, or open one on the desktop.</source>
        <translation>Es ist keine Datenbank angegeben. Nennen Sie eine mit --database oder in der Umgebungsvariablen ROLLBOOK_DATABASE, oder öffnen Sie eine im Desktop-Programm.</translation>
    </message>
    <message>
        <source>This needs an agent who signs in: give --as AGENT and --password-file FILE.</source>
        <translation>Dafür muss sich ein Agent anmelden: Geben Sie --as AGENT und --password-file FILE an.</translation>
    </message>
    <message>
        <source>The agent needs a password to sign in: give --password-file FILE, or “-” for the standard input.</source>
        <translation>Der Agent braucht zur Anmeldung ein Passwort: Geben Sie --password-file FILE an, oder „-“ für die Standardeingabe.</translation>
    </message>
    <message>
        <source>The environment variable ROLLBOOK_BUSY_TIMEOUT is a number of milliseconds from 0 to %1.</source>
        <translation>Die Umgebungsvariable ROLLBOOK_BUSY_TIMEOUT ist eine Zahl von Millisekunden, von 0 bis %1.</translation>
    </message>
    <message>
        <source>Lists the groups that a term finds, or all.</source>
        <translation>Listet die Gruppen auf, die zu TERM passen, oder alle.</translation>
    </message>
    <message>
        <source>Adds a group.</source>
        <translation>Fügt eine Gruppe hinzu.</translation>
    </message>
    <message>
        <source>Only administrators may do this.</source>
        <translation>Das dürfen nur Administratoren.</translation>
    </message>
    <message>
        <source>Changes a group.</source>
        <translation>Ändert eine Gruppe.</translation>
    </message>
    <message>
        <source>Only administrators may do this. name=NEW renames the group, in the settings that name it as well. An empty value empties the column.</source>
        <translation>Das dürfen nur Administratoren. name=NEW benennt die Gruppe um, auch in den Einstellungen, die sie nennen. Ein leerer Wert leert die Spalte.</translation>
    </message>
    <message>
        <source>Group “%1” was added.
</source>
        <translation>Die Gruppe „%1“ wurde hinzugefügt.
</translation>
    </message>
    <message>
        <source>Group “%1” was changed: %2.
</source>
        <translation>Die Gruppe „%1“ wurde geändert: %2.
</translation>
    </message>
    <message>
        <source>“%1” is not known here. Give one of these: %2.</source>
        <translation>„%1“ ist hier nicht bekannt. Geben Sie eins davon an: %2.</translation>
    </message>
    <message>
        <source>What becomes of relations that an earlier one left under the new username or ID: taken over, or cleared. By default it is refused then.</source>
        <translation>Was aus Zuordnungen wird, die ein früherer unter dem neuen Benutzernamen oder der neuen Kundennummer hinterlassen hat: adopt übernimmt, clear löscht sie. Ohne die Option wird es dann abgelehnt.</translation>
    </message>
    <message>
        <source>Of a customer only: whether it is about the customer&apos;s own tickets (the default) or those of other customers.</source>
        <translation>Nur bei einem Kunden: ob es um dessen eigene Tickets geht (same, die Vorgabe) oder um die anderer Kunden (other).</translation>
    </message>
    <message>
        <source>Tells every reason for every permission.</source>
        <translation>Nennt jeden Grund für jede Berechtigung.</translation>
    </message>
    <message>
        <source>Gives a customer user or a customer a permission on a group.</source>
        <translation>Gibt einem Kundenbenutzer oder Kunden eine Berechtigung auf eine Gruppe.</translation>
    </message>
    <message>
        <source>Only administrators may do this. rw includes ro: who has rw already needs no ro, and rw takes the place of ro. On a group that is not valid it does not count until the group is.</source>
        <translation>Das dürfen nur Administratoren. rw schließt ro ein: Wer rw schon hat, braucht kein ro, und rw tritt an die Stelle von ro. Auf eine ungültige Gruppe zählt es erst, wenn die Gruppe gültig ist.</translation>
    </message>
    <message>
        <source>Takes a permission on a group away from a customer user or a customer.</source>
        <translation>Nimmt einem Kundenbenutzer oder Kunden eine Berechtigung auf eine Gruppe.</translation>
    </message>
    <message>
        <source>Only administrators may do this. Because rw includes ro, revoking ro takes rw away too. Revoking rw leaves ro only where that is stored besides. What comes from customers and default groups stays: see “permissions LOGIN --explain”.</source>
        <translation>Das dürfen nur Administratoren. Weil rw auch ro einschließt, wird mit ro auch rw entzogen. Wird rw entzogen, bleibt ro nur, wo es daneben gespeichert ist. Was von Kunden und Vorgabegruppen kommt, bleibt: siehe „permissions LOGIN --explain“.</translation>
    </message>
    <message>
        <source>Makes a customer a further customer of a customer user.</source>
        <translation>Macht einen Kunden zum weiteren Kunden eines Kundenbenutzers.</translation>
    </message>
    <message>
        <source>Takes a further customer away from a customer user.</source>
        <translation>Nimmt einem Kundenbenutzer einen weiteren Kunden.</translation>
    </message>
    <message>
        <source>Shows what a customer user may do in which groups, and which customers&apos; tickets it may see.</source>
        <translation>Zeigt, was ein Kundenbenutzer in welchen Gruppen darf und welcher Kunden Tickets er sehen darf.</translation>
    </message>
    <message>
        <source>Lists the customer users that have a permission on a group.</source>
        <translation>Listet die Kundenbenutzer auf, die eine Berechtigung auf eine Gruppe haben.</translation>
    </message>
    <message>
        <source>Customer users that are not valid are listed as well: it takes effect as soon as they are.</source>
        <translation>Ungültige Kundenbenutzer werden auch aufgelistet: Bei ihnen wirkt die Berechtigung, sobald sie gültig sind.</translation>
    </message>
    <message>
        <source>Option --left-overs says it: adopt takes them over, clear removes them.</source>
        <translation>Das sagt die Option --left-overs: adopt übernimmt sie, clear löscht sie.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a name in a list</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Nothing is called exactly “%1”, and these differ from it only in capitals: %2. Write one of them as it stands here.</source>
        <translation>Genau „%1“ gibt es nicht, und diese unterscheiden sich davon nur in der Groß- und Kleinschreibung: %2. Schreiben Sie einen davon so, wie er hier steht.</translation>
    </message>
    <message>
        <source>Group “%1” is not valid: nobody has permissions on it until it is.</source>
        <translation>Die Gruppe „%1“ ist ungültig: Bis sie gültig ist, hat niemand Berechtigungen auf sie.</translation>
    </message>
    <message>
        <source>Nobody has %1 on group “%2”.</source>
        <translation>Niemand hat %1 auf die Gruppe „%2“.</translation>
    </message>
    <message>
        <source>Customer user “%1” is not valid and cannot sign in: nothing of this takes effect until it is.</source>
        <translation>Der Kundenbenutzer „%1“ ist ungültig und kann sich nicht anmelden: Bis er gültig ist, wirkt nichts davon.</translation>
    </message>
    <message>
        <source>There is no customer “%1” any more, so there are no tickets of it to see. What it was granted still counts in OTOBO.</source>
        <translation>Den Kunden „%1“ gibt es nicht mehr, also auch keine Tickets von ihm zu sehen. Was ihm gewährt wurde, zählt in OTOBO weiter.</translation>
    </message>
    <message>
        <source>Customer “%1” is not valid, so its tickets cannot be seen. What it is granted still counts in OTOBO.</source>
        <translation>Der Kunde „%1“ ist ungültig, seine Tickets sind also nicht zu sehen. Was ihm gewährt ist, zählt in OTOBO weiter.</translation>
    </message>
    <message>
        <source>This customer user has no group permissions.
</source>
        <translation>Dieser Kundenbenutzer hat keine Gruppenberechtigungen.
</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>This customer user may see no customer&apos;s tickets.
</source>
        <translation>Dieser Kundenbenutzer darf die Tickets keines Kunden sehen.
</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>Indirect</source>
        <translation>Indirekt</translation>
    </message>
    <message>
        <source>Customer group support is off: OTOBO asks nobody for permissions on groups, so these take effect only once the setting customer_group_support is true.</source>
        <translation>Die Kundengruppen-Unterstützung ist aus: OTOBO fragt niemanden nach Berechtigungen auf Gruppen; diese hier wirken erst, wenn die Einstellung customer_group_support true ist.</translation>
    </message>
    <message>
        <source>Option --context is for customers only: a customer user&apos;s own permissions have no context.</source>
        <translation>Die Option --context gibt es nur für Kunden: Die eigenen Berechtigungen eines Kundenbenutzers haben keinen Kontext.</translation>
    </message>
    <message>
        <source>Nothing to change: “%1” has no %2 on group “%3” (%4).
</source>
        <translation>Nichts zu ändern: „%1“ hat kein %2 auf die Gruppe „%3“ (%4).
</translation>
    </message>
    <message>
        <source>Nothing to change: “%1” has rw on group “%3” already, which includes %2 (%4).
</source>
        <translation>Nichts zu ändern: „%1“ hat auf die Gruppe „%3“ schon rw, das %2 einschließt (%4).
</translation>
    </message>
    <message>
        <source>Nothing to change: “%1” has %2 on group “%3” already (%4).
</source>
        <translation>Nichts zu ändern: „%1“ hat auf die Gruppe „%3“ schon %2 (%4).
</translation>
    </message>
    <message>
        <source>“%1” has %2 on group “%3” now (%4).
</source>
        <translation>„%1“ hat jetzt %2 auf die Gruppe „%3“ (%4).
</translation>
    </message>
    <message>
        <source>“%1” has neither %2 nor rw on group “%3” any more: rw includes %2, so it was revoked too (%4).
</source>
        <translation>„%1“ hat weder %2 noch rw mehr auf die Gruppe „%3“: rw schließt %2 ein und wurde daher auch entzogen (%4).
</translation>
    </message>
    <message>
        <source>“%1” has no %2 on group “%3” any more, but still ro, which is stored besides (%4).
</source>
        <translation>„%1“ hat kein %2 mehr auf die Gruppe „%3“, aber noch ro, das daneben gespeichert ist (%4).
</translation>
    </message>
    <message>
        <source>“%1” has no %2 on group “%3” any more (%4).
</source>
        <translation>„%1“ hat kein %2 mehr auf die Gruppe „%3“ (%4).
</translation>
    </message>
    <message>
        <source>Group “%1” is not valid: permissions on it do not count until it is.</source>
        <translation>Die Gruppe „%1“ ist ungültig: Bis sie gültig ist, zählen Berechtigungen auf sie nicht.</translation>
    </message>
    <message>
        <source>The context Other Customers is not in use: permissions in it do not count until the setting other_customers_context is true.</source>
        <translation>Der Kontext „Andere Kunden“ ist nicht in Gebrauch: Berechtigungen darin zählen erst, wenn die Einstellung other_customers_context true ist.</translation>
    </message>
    <message>
        <source>“%2” is a further customer of “%1” now.
</source>
        <translation>„%2“ ist jetzt weiterer Kunde von „%1“.
</translation>
    </message>
    <message>
        <source>Nothing to change: “%2” is a further customer of “%1” already.
</source>
        <translation>Nichts zu ändern: „%2“ ist schon weiterer Kunde von „%1“.
</translation>
    </message>
    <message>
        <source>“%2” is no further customer of “%1” any more.
</source>
        <translation>„%2“ ist kein weiterer Kunde von „%1“ mehr.
</translation>
    </message>
    <message>
        <source>Nothing to change: “%2” is the primary customer of “%1”. Set its customer_id to another one instead.
</source>
        <translation>Nichts zu ändern: „%2“ ist der Hauptkunde von „%1“. Setzen Sie stattdessen customer_id auf einen anderen.
</translation>
    </message>
    <message>
        <source>Nothing to change: “%2” is no further customer of “%1”.
</source>
        <translation>Nichts zu ändern: „%2“ ist kein weiterer Kunde von „%1“.
</translation>
    </message>
    <message>
        <source>Only this column: phone, customer_id, validity and so on.</source>
        <translation>Nur diese Spalte: phone, customer_id, validity und so weiter.</translation>
    </message>
    <message>
        <source>What happened to this customer.</source>
        <translation>Was mit diesem Kunden geschah.</translation>
    </message>
    <message>
        <source>What this agent changed.</source>
        <translation>Was dieser Agent geändert hat.</translation>
    </message>
    <message>
        <source>From this day on, as in 2026-11-28.</source>
        <translation>Von diesem Tag an, in der Form 2026-11-28.</translation>
    </message>
    <message>
        <source>Until this day, which is included.</source>
        <translation>Bis zu diesem Tag einschließlich.</translation>
    </message>
    <message>
        <source>What has all these words somewhere, whatever it is.</source>
        <translation>Alles, worin irgendwo alle diese Wörter stehen.</translation>
    </message>
    <message>
        <source>Lists the last N changes. Default: 100.</source>
        <translation>Listet die letzten N Änderungen auf. Vorgabe: 100.</translation>
    </message>
    <message>
        <source>Restores what was changed again since as well. By default it is left alone.</source>
        <translation>Stellt auch wieder her, was seither erneut geändert wurde. Ohne diese Option bleibt es, wie es ist.</translation>
    </message>
    <message>
        <source>Says what would be done, and writes nothing.</source>
        <translation>Sagt, was geschähe, und schreibt nichts.</translation>
    </message>
    <message>
        <source>Lists what was changed, the latest first: all of it, or what happened to a customer user.</source>
        <translation>Listet Änderungen auf, die letzte zuerst: alle, oder die eines Kundenbenutzers.</translation>
    </message>
    <message>
        <source>A customer user&apos;s history goes on under the username it has now. Of passwords it says only that they were changed.</source>
        <translation>Der Verlauf eines Kundenbenutzers steht unter seinem jetzigen Benutzernamen. Von Passwörtern steht darin nur, dass sie geändert wurden.</translation>
    </message>
    <message>
        <source>Takes back a change, by its number in the history.</source>
        <translation>Nimmt eine Änderung zurück, nach ihrer Nummer im Verlauf.</translation>
    </message>
    <message>
        <source>What was changed again since is left alone and listed; the exit code is 4 then. Who was added becomes invalid, because nobody is ever deleted. Earlier passwords are not kept. An undo can be undone as well.</source>
        <translation>Was seither erneut geändert wurde, bleibt und wird aufgelistet; der Rückgabewert ist dann 4. Wer hinzugefügt wurde, wird ungültig, denn gelöscht wird niemand. Frühere Passwörter werden nicht aufbewahrt. Auch eine Rücknahme lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>--%1 is a day, as in 2026-11-28.</source>
        <translation>--%1 ist ein Tag in der Form 2026-11-28.</translation>
    </message>
    <message>
        <source>--last is a number, and at least 1.</source>
        <translation>--last ist eine Zahl und mindestens 1.</translation>
    </message>
    <message>
        <source>Give a customer user or --customer, but not both.</source>
        <translation>Geben Sie einen Kundenbenutzer oder --customer an, aber nicht beides.</translation>
    </message>
    <message>
        <source>%1, %2: “%3” → “%4”</source>
        <comment>record, field, before, after</comment>
        <translation>%1, %2: „%3“ → „%4“</translation>
    </message>
    <message>
        <source>%1  %2  %3  %4</source>
        <comment>number, time, agent, what was done</comment>
        <translation>%1  %2  %3  %4</translation>
    </message>
    <message>
        <source>No changes found.
</source>
        <translation>Keine Änderungen gefunden.
</translation>
    </message>
    <message>
        <source>Left: %1 (%2)</source>
        <comment>a line, and why</comment>
        <translation>Bleibt: %1 (%2)</translation>
    </message>
    <message>
        <source>Change %1 was undone, as change %2.
</source>
        <translation>Änderung %1 wurde zurückgenommen, als Änderung %2.
</translation>
    </message>
    <message>
        <source>Nothing to undo.
</source>
        <translation>Es gibt nichts zurückzunehmen.
</translation>
    </message>
    <message>
        <source>Nothing was written.
</source>
        <translation>Nichts wurde geschrieben.
</translation>
    </message>
    <message>
        <source>What was changed again since was left alone. --overwrite restores that as well.</source>
        <translation>Was seither erneut geändert wurde, blieb, wie es ist. Mit --overwrite wird auch das wiederhergestellt.</translation>
    </message>
    <message>
        <source>“%1” is not the number of a change: see “history”.</source>
        <translation>„%1“ ist keine Nummer einer Änderung: siehe „history“.</translation>
    </message>
    <message>
        <source>Repairs what needs no decision. People are set to invalid only if the check that finds them is named with --check.</source>
        <translation>Repariert, was keine Entscheidung braucht. Personen werden nur dann auf ungültig gesetzt, wenn die Prüfung, die sie findet, mit --check genannt ist.</translation>
    </message>
    <message>
        <source>Looks for these faults only, by the names of the checks.</source>
        <translation>Sucht nur nach diesen Fehlern, den Namen der Prüfungen nach.</translation>
    </message>
    <message>
        <source>How long somebody must not have logged in to be found; 24 by default.</source>
        <translation>Wie viele Monate jemand nicht angemeldet war, um gefunden zu werden; sonst 24.</translation>
    </message>
    <message>
        <source>Looks for damage, left-overs, twins and other faults in the database.</source>
        <translation>Sucht in der Datenbank nach Schäden, Überresten, Doppelgängern und anderen Fehlern.</translation>
    </message>
    <message>
        <source>The exit code is 0 whatever is found. Every repair is a change set of its own. Only those who may administer customer users may do this, and only administrators repair relations and groups.</source>
        <translation>Der Exit-Code ist 0, was auch immer gefunden wird. Jede Reparatur ist ein eigener Änderungssatz. Das dürfen nur Agenten, die Kundenbenutzer verwalten dürfen; Zuordnungen und Gruppen reparieren nur Administratoren.</translation>
    </message>
    <message>
        <source>“%1” is no check. These are: %2.</source>
        <translation>„%1“ ist keine Prüfung. Es gibt: %2.</translation>
    </message>
    <message>
        <source>--months is a number from 1 to %1.</source>
        <translation>--months ist eine Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>record, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 [%3]</source>
        <comment>record, what is wrong, what a repair does</comment>
        <translation>%1: %2 [%3]</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>check, its name, how many</comment>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n of them: see --limit.</source>
        <translation>
            <numerusform>Davon der erste: siehe --limit.</numerusform>
            <numerusform>Davon die ersten %n: siehe --limit.</numerusform>
        </translation>
    </message>
    <message>
        <source>(undone, in whole or in part, by change %1)</source>
        <translation>(ganz oder teilweise zurückgenommen durch Änderung %1)</translation>
    </message>
    <message>
        <source>The database was backed up to %1 (%2), and the backup was read to verify it.
</source>
        <translation>Die Datenbank wurde nach %1 gesichert (%2); die Sicherung wurde zur Prüfung gelesen.
</translation>
    </message>
    <message>
        <source>There is a backup of today already: %1
</source>
        <translation>Von heute gibt es schon eine Sicherung: %1
</translation>
    </message>
    <message>
        <source>The damaged file that was there is kept as %1
</source>
        <translation>Die beschädigte Datei, die dort war, ist aufbewahrt als %1
</translation>
    </message>
    <message>
        <source>What was there before is in the backup %1
</source>
        <translation>Was vorher dort war, ist in der Sicherung %1
</translation>
    </message>
    <message>
        <source>The database %1 has the content of %2 now.
</source>
        <translation>Die Datenbank %1 hat jetzt den Inhalt von %2.
</translation>
    </message>
    <message>
        <source>Command “backup” takes either a FILE or option --automatic.</source>
        <translation>Der Befehl „backup“ nimmt entweder eine DATEI (FILE) oder die Option --automatic.</translation>
    </message>
    <message>
        <source>There are no automatic backups of %1
</source>
        <translation>Es gibt keine automatischen Sicherungen von %1
</translation>
    </message>
    <message>
        <source>Automatic backups in %1
</source>
        <translation>Automatische Sicherungen in %1
</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Makes the backup of the day in the database&apos;s own folder of backups, if there is none yet; the last ten are kept there.</source>
        <translation>Erstellt die Sicherung des Tages im Sicherungsordner der Datenbank, falls es noch keine gibt; die letzten zehn bleiben dort erhalten.</translation>
    </message>
    <message>
        <source>Copies the database into a new file, and verifies that.</source>
        <translation>Kopiert die Datenbank in eine neue Datei und prüft diese.</translation>
    </message>
    <message>
        <source>Only administrators may do this: the copy holds everybody&apos;s password, hashed. Others may go on working meanwhile. A file that exists is never written over.</source>
        <translation>Das dürfen nur Administratoren: Die Kopie enthält die Passwörter aller, als Hash. Andere können währenddessen weiterarbeiten. Eine vorhandene Datei wird nie überschrieben.</translation>
    </message>
    <message>
        <source>Lists the automatic backups of the database.</source>
        <translation>Listet die automatischen Sicherungen der Datenbank auf.</translation>
    </message>
    <message>
        <source>Puts a backup in the place of the database&apos;s content.</source>
        <translation>Setzt eine Sicherung an die Stelle des Inhalts der Datenbank.</translation>
    </message>
    <message>
        <source>Only administrators may do this. Nothing is asked; what the database has so far is kept in an automatic backup, and it is told where. If the database cannot be opened any more, an administrator by the backup signs in, and the damaged file is kept under another name.</source>
        <translation>Das dürfen nur Administratoren. Es wird nichts gefragt; was die Datenbank bisher enthält, bleibt in einer automatischen Sicherung erhalten, und es wird gesagt, wo. Lässt sich die Datenbank nicht mehr öffnen, meldet sich ein Administrator laut Sicherung an, und die beschädigte Datei bleibt unter anderem Namen erhalten.</translation>
    </message>
    <message>
        <source>They are made before the database is brought up to date, on the first start of a day and before a backup is restored. Nobody has to sign in for this.</source>
        <translation>Sie entstehen, bevor die Datenbank auf den neuesten Stand gebracht wird, beim ersten Start eines Tages und bevor eine Sicherung wiederhergestellt wird. Dafür muss sich niemand anmelden.</translation>
    </message>
    <message>
        <source>Takes these columns from OTHER: phone, email, customer_id and so on.</source>
        <translation>Nimmt diese Spalten von OTHER: phone, email, customer_id und so weiter.</translation>
    </message>
    <message>
        <source>Takes of each column that differs the value that was stored last.</source>
        <translation>Nimmt von jeder Spalte, die sich unterscheidet, den zuletzt gespeicherten Wert.</translation>
    </message>
    <message>
        <source>Takes of each column that differs the value that was stored first.</source>
        <translation>Nimmt von jeder Spalte, die sich unterscheidet, den zuerst gespeicherten Wert.</translation>
    </message>
    <message>
        <source>Merges two customer users that are one person.</source>
        <translation>Führt zwei Kundenbenutzer zusammen, die dieselbe Person sind.</translation>
    </message>
    <message>
        <source>KEEP and OTHER are usernames. KEEP takes over the values of OTHER that it has none of itself and, if an administrator does this, the groups and customers of OTHER. OTHER becomes invalid. It is one change, which can be undone.</source>
        <translation>KEEP und OTHER sind Benutzernamen. KEEP übernimmt von OTHER die Werte, die ihm selbst fehlen, und, wenn ein Administrator das tut, die Gruppen und Kunden. OTHER wird ungültig. Das ist eine Änderung, die sich rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>Give --newer or --older, but not both.</source>
        <translation>Geben Sie --newer oder --older an, aber nicht beides.</translation>
    </message>
    <message>
        <source>Column “%1” cannot be taken. These can: %2.</source>
        <translation>Spalte „%1“ lässt sich nicht übernehmen. Möglich sind: %2.</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, before, after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Writes the text for people into this new file.</source>
        <translation>Schreibt den Text für Menschen in diese neue Datei.</translation>
    </message>
    <message>
        <source>Writes the JSON document into this new file.</source>
        <translation>Schreibt das JSON-Dokument in diese neue Datei.</translation>
    </message>
    <message>
        <source>The username once more: nothing takes this back.</source>
        <translation>Der Benutzername noch einmal: Zurücknehmen lässt sich das nicht.</translation>
    </message>
    <message>
        <source>Writes the certificate into this new file. By default it is printed.</source>
        <translation>Schreibt die Bescheinigung in diese neue Datei. Sonst wird sie ausgegeben.</translation>
    </message>
    <message>
        <source>Writes down everything about a customer user.</source>
        <translation>Schreibt alles über einen Kundenbenutzer auf.</translation>
    </message>
    <message>
        <source>Record, preferences, customers, permissions and the whole history; of the password only its kind. Without a file it is printed. A file that exists is never written over. Only administrators may do this.</source>
        <translation>Datensatz, Einstellungen, Kunden, Berechtigungen und der ganze Verlauf; vom Passwort nur die Art. Ohne Datei wird es ausgegeben. Eine vorhandene Datei wird nie überschrieben. Das dürfen nur Administratoren.</translation>
    </message>
    <message>
        <source>Makes of a customer user somebody whom nobody recognises.</source>
        <translation>Macht aus einem Kundenbenutzer jemanden, den niemand erkennt.</translation>
    </message>
    <message>
        <source>This is the one command that cannot be undone. The record stays, with its number, customer and relations, under a username that tells nothing; old values go from the history as well. Backups are not changed. Only administrators may do this.</source>
        <translation>Das ist der eine Befehl, der sich nicht rückgängig machen lässt. Der Datensatz bleibt, mit Nummer, Kunde und Zuordnungen, unter einem Benutzernamen, der nichts sagt; alte Werte verschwinden auch aus dem Verlauf. Sicherungen werden nicht geändert. Das dürfen nur Administratoren.</translation>
    </message>
    <message>
        <source>--%1 is the path of a new file.</source>
        <translation>--%1 ist der Pfad einer neuen Datei.</translation>
    </message>
    <message>
        <source>All about this person was written to %1
</source>
        <translation>Alles über diese Person wurde geschrieben nach %1
</translation>
    </message>
    <message>
        <source>The certificate was written to %1
</source>
        <translation>Die Bescheinigung wurde geschrieben nach %1
</translation>
    </message>
    <message>
        <source>The person is anonymised, but the certificate is not written. %1</source>
        <translation>Die Person ist anonymisiert, aber die Bescheinigung ist nicht geschrieben. %1</translation>
    </message>
    <message>
        <source>--text-file and --json-file are two files.</source>
        <translation>--text-file und --json-file sind zwei Dateien.</translation>
    </message>
    <message>
        <source>Anonymising cannot be undone: say the username once more, with --confirm %1. What would be done, option --dry-run tells.</source>
        <translation>Anonymisieren lässt sich nicht rückgängig machen: Nennen Sie den Benutzernamen noch einmal, mit --confirm %1. Was getan würde, sagt die Option --dry-run.</translation>
    </message>
    <message>
        <source>Nothing was written. These would be changed: %1.
</source>
        <translation>Nichts wurde geschrieben. Geändert würden: %1.
</translation>
    </message>
</context>
<context>
    <name>CopyRelationsDialog</name>
    <message>
        <source>Copy from</source>
        <translation>Kopieren von</translation>
    </message>
    <message>
        <source>&amp;Add what is missing, and take nothing away</source>
        <translation>&amp;Fehlendes hinzufügen und nichts wegnehmen</translation>
    </message>
    <message>
        <source>&amp;Make it the same, and take away what is not there</source>
        <translation>&amp;Genau angleichen und wegnehmen, was dort fehlt</translation>
    </message>
    <message>
        <source>Nothing is saved yet: you see what would change, and save or discard it.</source>
        <translation>Noch wird nichts gespeichert: Sie sehen, was sich ändern würde, und speichern oder verwerfen es.</translation>
    </message>
</context>
<context>
    <name>CreateDatabaseDialog</name>
    <message>
        <source>Create a Database – Rollbook</source>
        <translation>Datenbank erstellen – Rollbook</translation>
    </message>
    <message>
        <source>Rollbook creates an empty database for customers and customer users. You become its administrator and sign in with this username and password from now on.</source>
        <translation>Rollbook erstellt eine leere Datenbank für Kunden und Kundenbenutzer. Sie werden ihr Administrator und melden sich künftig mit diesem Benutzernamen und Passwort an.</translation>
    </message>
    <message>
        <source>&amp;Database file:</source>
        <translation>&amp;Datenbankdatei:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen …</translation>
    </message>
    <message>
        <source>Your &amp;username:</source>
        <translation>Ihr &amp;Benutzername:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>&amp;Repeat password:</source>
        <translation>Passwort &amp;wiederholen:</translation>
    </message>
    <message>
        <source>Creating the database…</source>
        <translation>Datenbank wird erstellt …</translation>
    </message>
    <message>
        <source>&amp;Firstname:</source>
        <translation>&amp;Vorname:</translation>
    </message>
    <message>
        <source>&amp;Lastname:</source>
        <translation>&amp;Nachname:</translation>
    </message>
</context>
<context>
    <name>CustomerLinkTexts</name>
    <message>
        <source>Further Customer</source>
        <translation>Weiterer Kunde</translation>
    </message>
    <message>
        <source>The customer user sees this customer’s tickets, and gets the permissions that the customer has.</source>
        <translation>Der Kundenbenutzer sieht die Tickets dieses Kunden und bekommt die Berechtigungen, die der Kunde hat.</translation>
    </message>
    <message>
        <source>This is the primary customer. Another one is picked in the form of the customer user.</source>
        <translation>Das ist der Hauptkunde. Ein anderer wird im Formular des Kundenbenutzers gewählt.</translation>
    </message>
</context>
<context>
    <name>CustomerUserDialog</name>
    <message>
        <source>Show password</source>
        <translation>Passwort anzeigen</translation>
    </message>
    <message>
        <source>Show password (Ctrl+Shift+P)</source>
        <translation>Passwort anzeigen (Strg+Umschalt+P)</translation>
    </message>
</context>
<context>
    <name>EffectivePermissionsPanel</name>
    <message>
        <source>Effective Permissions for Customer User</source>
        <translation>Effektive Berechtigungen des Kundenbenutzers</translation>
    </message>
    <message>
        <source>Group Permissions</source>
        <translation>Gruppenberechtigungen</translation>
    </message>
    <message>
        <source>This customer user has no group permissions.</source>
        <translation>Dieser Kundenbenutzer hat keine Gruppenberechtigungen.</translation>
    </message>
    <message>
        <source>Turn On Customer Group Support</source>
        <translation>Kundengruppen-Unterstützung einschalten</translation>
    </message>
    <message>
        <source>Customer Access</source>
        <translation>Kundenzugriff</translation>
    </message>
    <message>
        <source>This customer user has access to no customer.</source>
        <translation>Dieser Kundenbenutzer hat Zugriff auf keinen Kunden.</translation>
    </message>
    <message>
        <source>Show groups without permission</source>
        <translation>Gruppen ohne Berechtigung zeigen</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Choose a mark, or point at it, to see why it is there or what would bring it.</source>
        <translation>Wählen Sie ein Zeichen oder zeigen Sie darauf, um zu sehen, warum es da ist oder was es brächte.</translation>
    </message>
    <message>
        <source>Change Permissions…</source>
        <translation>Berechtigungen ändern …</translation>
    </message>
    <message>
        <source>Open Group</source>
        <translation>Gruppe öffnen</translation>
    </message>
    <message>
        <source>Open Customer</source>
        <translation>Kunden öffnen</translation>
    </message>
    <message>
        <source>Show All Customers</source>
        <translation>Alle Kunden anzeigen</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>“%1” was not found. It may have been renamed; search for it again.</source>
        <translation>„%1“ wurde nicht gefunden. Vielleicht wurde der Datensatz umbenannt; suchen Sie ihn erneut.</translation>
    </message>
    <message>
        <source>Nothing is ever deleted here: set the validity to invalid instead.</source>
        <translation>Hier wird nie etwas gelöscht: Setzen Sie stattdessen die Gültigkeit auf „ungültig“.</translation>
    </message>
    <message>
        <source>The username or the password is wrong, or the agent is not valid. Check them and try again.</source>
        <translation>Der Benutzername oder das Passwort ist falsch, oder der Agent ist nicht gültig. Prüfen Sie Ihre Eingaben und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is no database file “%1”. Check the path, or create a new database.</source>
        <translation>Die Datenbankdatei „%1“ gibt es nicht. Prüfen Sie den Pfad oder erstellen Sie eine neue Datenbank.</translation>
    </message>
    <message>
        <source>“%1” is a folder, not a database file. Choose a file.</source>
        <translation>„%1“ ist ein Ordner, keine Datenbankdatei. Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read. Check who may read it and its folder.</source>
        <translation>Die Datei „%1“ kann nicht gelesen werden. Prüfen Sie die Leserechte für die Datei und ihren Ordner.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be created. Check that its folder exists and that you may write there.</source>
        <translation>Die Datei „%1“ kann nicht erstellt werden. Prüfen Sie, ob es ihren Ordner gibt und ob Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>The file “%1” is empty: it is no database. Restore it from a backup, or choose another file.</source>
        <translation>Die Datei „%1“ ist leer und damit keine Datenbank. Stellen Sie sie aus einer Sicherung wieder her oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The file “%1” is not a database. Choose another file.</source>
        <translation>Die Datei „%1“ ist keine Datenbank. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The database “%1” belongs to another program. Choose one that Rollbook made.</source>
        <translation>Die Datenbank „%1“ gehört zu einem anderen Programm. Wählen Sie eine, die Rollbook erstellt hat.</translation>
    </message>
    <message>
        <source>The database “%1” was made by a newer version of Rollbook. Update Rollbook to open it.</source>
        <translation>Die Datenbank „%1“ stammt von einer neueren Version von Rollbook. Aktualisieren Sie Rollbook, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>The database file “%1” is incomplete: its end is missing. Restore it from a backup.</source>
        <translation>Die Datenbankdatei „%1“ ist unvollständig: Das Ende fehlt. Stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The database file “%1” is damaged. Nothing was written; restore it from a backup.</source>
        <translation>Die Datenbankdatei „%1“ ist beschädigt. Es wurde nichts gespeichert; stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The database “%1” can only be read, so nothing was written. Check who may write the file and its folder.</source>
        <translation>Die Datenbank „%1“ kann nur gelesen werden; es wurde nichts gespeichert. Prüfen Sie die Schreibrechte für die Datei und ihren Ordner.</translation>
    </message>
    <message>
        <source>Another program keeps the database “%1” locked, so nothing was written. Try again in a moment.</source>
        <translation>Ein anderes Programm sperrt die Datenbank „%1“; es wurde nichts gespeichert. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The disk that holds “%1” is full, so nothing was written. Free some space and try again.</source>
        <translation>Der Datenträger mit „%1“ ist voll; es wurde nichts gespeichert. Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“%1” is a database server, and this version of Rollbook opens database files only. Give the path of a file.</source>
        <translation>„%1“ ist ein Datenbankserver, und diese Version von Rollbook öffnet nur Datenbankdateien. Geben Sie den Pfad einer Datei an.</translation>
    </message>
    <message>
        <source>The database has to be brought up to date, but the backup “%1” could not be written first, so nothing was changed. Check the free space and who may write in its folder.</source>
        <translation>Die Datenbank muss auf den neuesten Stand gebracht werden, aber die Sicherung „%1“ ließ sich vorher nicht schreiben; deshalb wurde nichts geändert. Prüfen Sie den freien Platz und die Schreibrechte für den Ordner.</translation>
    </message>
    <message>
        <source>“%1” is neither a file nor a server address. Give the path of a database file; a password never belongs in an address.</source>
        <translation>„%1“ ist weder eine Datei noch eine Serveradresse. Geben Sie den Pfad einer Datenbankdatei an; ein Passwort gehört nie in eine Adresse.</translation>
    </message>
    <message>
        <source>The database “%1” reported an unexpected error, so nothing was written. Try again; if it happens again, show an administrator what it reported.</source>
        <translation>Die Datenbank „%1“ hat einen unerwarteten Fehler gemeldet, deshalb wurde nichts geschrieben. Versuchen Sie es noch einmal; wenn es wieder geschieht, zeigen Sie die Meldung einem Administrator.</translation>
    </message>
    <message>
        <source>%1 is now “%2”; you entered “%3”.</source>
        <translation>%1 ist jetzt „%2“; Sie haben „%3“ eingegeben.</translation>
    </message>
    <message>
        <source>%1 is now “%2”, changed by %4 on %5; you entered “%3”.</source>
        <translation>%1 ist jetzt „%2“, geändert von %4 am %5; Sie haben „%3“ eingegeben.</translation>
    </message>
    <message>
        <source>Customer user “%1” has this email address already. Enter another one, or edit that customer user.</source>
        <translation>Der Kundenbenutzer „%1“ hat diese E-Mail-Adresse schon. Geben Sie eine andere ein oder bearbeiten Sie diesen Kundenbenutzer.</translation>
    </message>
    <message>
        <source>Enter the address alone: %1</source>
        <translation>Geben Sie nur die Adresse ein: %1</translation>
    </message>
    <message>
        <source>%1 is mandatory. Enter a value.</source>
        <translation>%1 ist ein Pflichtfeld. Geben Sie einen Wert ein.</translation>
    </message>
    <message numerus="yes">
        <source>%1 may have at most %n character(s), for permissions to work. Shorten it.</source>
        <translation>
            <numerusform>%1 darf höchstens %n Zeichen haben, damit Berechtigungen funktionieren. Kürzen Sie den Text.</numerusform>
            <numerusform>%1 darf höchstens %n Zeichen haben, damit Berechtigungen funktionieren. Kürzen Sie den Text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A password may have at most %n byte(s); letters outside of English take several. Choose a shorter one.</source>
        <translation>
            <numerusform>Ein Passwort darf höchstens %n Byte haben; Buchstaben wie ä oder ß belegen mehrere. Wählen Sie ein kürzeres.</numerusform>
            <numerusform>Ein Passwort darf höchstens %n Byte haben; Buchstaben wie ä oder ß belegen mehrere. Wählen Sie ein kürzeres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 may have at most %n character(s). Shorten it.</source>
        <translation>
            <numerusform>%1 darf höchstens %n Zeichen haben. Kürzen Sie den Text.</numerusform>
            <numerusform>%1 darf höchstens %n Zeichen haben. Kürzen Sie den Text.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has a line break or another character that cannot be stored. Remove it.</source>
        <translation>%1 enthält einen Zeilenumbruch oder ein anderes Zeichen, das nicht gespeichert werden kann. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>%1 cannot be stored like this (%2).</source>
        <translation>%1 kann so nicht gespeichert werden (%2).</translation>
    </message>
    <message>
        <source>The username “%1” is taken already. Capitals make no difference, and invalid customer users count too. Choose another.</source>
        <translation>Der Benutzername „%1“ ist schon vergeben. Groß- und Kleinschreibung macht keinen Unterschied, und auch ungültige Kundenbenutzer zählen. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Customer “%1” has this ID already. Choose another ID, or edit that customer.</source>
        <translation>Der Kunde „%1“ hat diese Kundennummer schon. Wählen Sie eine andere oder bearbeiten Sie diesen Kunden.</translation>
    </message>
    <message>
        <source>Customer “%1” has this name already. Choose another name, or edit that customer.</source>
        <translation>Der Kunde „%1“ hat diesen Namen schon. Wählen Sie einen anderen oder bearbeiten Sie diesen Kunden.</translation>
    </message>
    <message>
        <source>A customer user needs a customer, and there is none yet. Add a customer first.</source>
        <translation>Ein Kundenbenutzer braucht einen Kunden, und es gibt noch keinen. Fügen Sie zuerst einen Kunden hinzu.</translation>
    </message>
    <message>
        <source>The password has a NUL character, which no login form can send. Choose another one.</source>
        <translation>Das Passwort enthält ein NUL-Zeichen, das kein Anmeldeformular senden kann. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Somebody changed this record meanwhile, so nothing was written. Look at the new values, and save again.</source>
        <translation>Jemand hat diesen Datensatz inzwischen geändert, daher wurde nichts geschrieben. Sehen Sie sich die neuen Werte an und speichern Sie erneut.</translation>
    </message>
    <message>
        <source>%1 changed this record on %2, while you were editing it, so nothing was written. Look at the new values, and save again.</source>
        <translation>%1 hat diesen Datensatz am %2 geändert, während Sie ihn bearbeitet haben, daher wurde nichts geschrieben. Sehen Sie sich die neuen Werte an und speichern Sie erneut.</translation>
    </message>
    <message>
        <source>Agent “%1” may not do this. Ask an administrator for membership (rw) in the group users, or admin for groups, agents and settings.</source>
        <translation>Der Agent „%1“ darf das nicht. Bitten Sie einen Administrator um die Mitgliedschaft (rw) in der Gruppe users, für Gruppen, Agenten und Einstellungen in der Gruppe admin.</translation>
    </message>
    <message>
        <source>Group “%1” has this name already. Capitals make no difference, and invalid groups count too. Choose another name, or edit that group.</source>
        <translation>Die Gruppe „%1“ hat diesen Namen schon. Groß- und Kleinschreibung macht keinen Unterschied, und auch ungültige Gruppen zählen. Wählen Sie einen anderen Namen oder bearbeiten Sie diese Gruppe.</translation>
    </message>
    <message>
        <source>The username “%1” is taken already. Capitals make no difference, and invalid agents count too. Choose another.</source>
        <translation>Der Benutzername „%1“ ist schon vergeben. Groß- und Kleinschreibung macht keinen Unterschied, und auch ungültige Agenten zählen. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The members of the group admin administer groups, agents and settings, and this would leave nobody who can. Keep the group valid, and its name admin.</source>
        <translation>Die Mitglieder der Gruppe admin verwalten Gruppen, Agenten und Einstellungen; danach könnte es niemand mehr. Lassen Sie die Gruppe gültig und ihren Namen admin.</translation>
    </message>
    <message>
        <source>This is the last valid agent in the group admin: without one, nobody could administer groups, agents and settings. Make another agent an administrator first.</source>
        <translation>Das ist der letzte gültige Agent in der Gruppe admin: Ohne ihn könnte niemand Gruppen, Agenten und Einstellungen verwalten. Machen Sie zuerst einen anderen Agenten zum Administrator.</translation>
    </message>
    <message>
        <source>There is no customer user “%1”. Search for the username.</source>
        <translation>Den Kundenbenutzer „%1“ gibt es nicht. Suchen Sie nach dem Benutzernamen.</translation>
    </message>
    <message>
        <source>There is no such group. List the groups to see their names.</source>
        <translation>Diese Gruppe gibt es nicht. Lassen Sie sich alle Gruppen anzeigen, um die Namen zu sehen.</translation>
    </message>
    <message>
        <source>There is no permission “%1”. Use ro or rw.</source>
        <translation>Die Berechtigung „%1“ gibt es nicht. Möglich sind ro und rw.</translation>
    </message>
    <message>
        <source>There is no permission context “%1”. Use Same Customer or Other Customers.</source>
        <translation>Den Berechtigungskontext „%1“ gibt es nicht. Möglich sind „Gleicher Kunde“ und „Andere Kunden“.</translation>
    </message>
    <message>
        <source>Addresses like “%1” are not accepted here (a setting). Enter the person’s real address.</source>
        <translation>Adressen wie „%1“ werden hier nicht angenommen (eine Einstellung). Geben Sie die richtige Adresse der Person ein.</translation>
    </message>
    <message>
        <source>“%1” is not an email address. Enter one like name@company.example.net, or set the validity to invalid.</source>
        <translation>„%1“ ist keine E-Mail-Adresse. Geben Sie eine wie name@firma.example.net ein oder setzen Sie die Gültigkeit auf „ungültig“.</translation>
    </message>
    <message numerus="yes">
        <source>Whoever had this username before left %n relation(s) or preference(s) behind. Take them over (for administrators only) or clear them, or choose another username.</source>
        <translation>
            <numerusform>Wer diesen Benutzernamen früher hatte, hat %n Zuordnung oder Voreinstellung hinterlassen. Übernehmen Sie sie (nur Administratoren), entfernen Sie sie, oder wählen Sie einen anderen Benutzernamen.</numerusform>
            <numerusform>Wer diesen Benutzernamen früher hatte, hat %n Zuordnungen oder Voreinstellungen hinterlassen. Übernehmen Sie sie (nur Administratoren), entfernen Sie sie, oder wählen Sie einen anderen Benutzernamen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The customer that had this ID before left %n relation(s) behind. Take them over (for administrators only) or clear them, or choose another ID.</source>
        <translation>
            <numerusform>Der frühere Kunde mit dieser Kundennummer hat %n Zuordnung hinterlassen. Übernehmen Sie sie (nur Administratoren), entfernen Sie sie, oder wählen Sie eine andere Nummer.</numerusform>
            <numerusform>Der frühere Kunde mit dieser Kundennummer hat %n Zuordnungen hinterlassen. Übernehmen Sie sie (nur Administratoren), entfernen Sie sie, oder wählen Sie eine andere Nummer.</numerusform>
        </translation>
    </message>
    <message>
        <source>This CustomerID is invalid: there is no customer “%1”. Pick an existing one, or add a new one.</source>
        <translation>Diese Kundennummer ist ungültig: Es gibt keinen Kunden „%1“. Wählen Sie einen vorhandenen aus, oder fügen Sie einen neuen hinzu.</translation>
    </message>
    <message>
        <source>There is no validity “%1”. Use valid, invalid or invalid-temporarily.</source>
        <translation>Die Gültigkeit „%1“ gibt es nicht. Möglich sind valid, invalid und invalid-temporarily.</translation>
    </message>
    <message>
        <source>Customer user “%1” was not found. The username may have been changed; search for it again.</source>
        <translation>Der Kundenbenutzer „%1“ wurde nicht gefunden. Vielleicht wurde der Benutzername geändert; suchen Sie ihn erneut.</translation>
    </message>
    <message>
        <source>Customer “%1” was not found. The customer ID may have been changed; search for it again.</source>
        <translation>Der Kunde „%1“ wurde nicht gefunden. Vielleicht wurde die Kundennummer geändert; suchen Sie ihn erneut.</translation>
    </message>
    <message>
        <source>Group “%1” was not found. It may have been renamed; look for it in the list of groups.</source>
        <translation>Die Gruppe „%1“ wurde nicht gefunden. Vielleicht wurde sie umbenannt; suchen Sie sie in der Liste der Gruppen.</translation>
    </message>
    <message>
        <source>Agent “%1” was not found. The username may have been changed; look for it in the list of agents.</source>
        <translation>Der Agent „%1“ wurde nicht gefunden. Vielleicht wurde der Benutzername geändert; suchen Sie ihn in der Liste der Agenten.</translation>
    </message>
    <message>
        <source>The database file “%1” was moved, deleted or replaced while it was open, so nothing was written. Put it back and try again, or open it anew where it is now.</source>
        <translation>Die Datenbankdatei „%1“ wurde verschoben, gelöscht oder ersetzt, während sie geöffnet war; deshalb wurde nichts geschrieben. Legen Sie sie zurück und versuchen Sie es noch einmal, oder öffnen Sie sie neu, wo sie jetzt ist.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>agent: name, username</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Somebody changed this record while you were editing it.</source>
        <translation>Jemand hat diesen Datensatz geändert, während Sie ihn bearbeitet haben.</translation>
    </message>
    <message>
        <source>%1 changed this record on %2, while you were editing it.</source>
        <translation>%1 hat diesen Datensatz am %2 geändert, während Sie ihn bearbeitet haben.</translation>
    </message>
    <message>
        <source>by %1 on %2</source>
        <comment>a value was stored</comment>
        <translation>von %1 am %2</translation>
    </message>
    <message>
        <source>by another program</source>
        <translation>von einem anderen Programm</translation>
    </message>
    <message>
        <source>by another program; the record was last changed by %1 on %2</source>
        <translation>von einem anderen Programm; den Datensatz hat zuletzt %1 am %2 geändert</translation>
    </message>
    <message>
        <source>There is no change %1. Look in the history for its number.</source>
        <translation>Eine Änderung %1 gibt es nicht. Die Nummer steht im Verlauf.</translation>
    </message>
    <message>
        <source>It was cancelled, and nothing was changed.</source>
        <translation>Es wurde abgebrochen und nichts geändert.</translation>
    </message>
    <message>
        <source>“%1” exists already, and nothing is ever written over. Choose another name.</source>
        <translation>„%1“ gibt es schon, und es wird nie etwas überschrieben. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“%1” is the database itself, or is kept for what belongs beside it. Choose another file.</source>
        <translation>„%1“ ist die Datenbank selbst oder der Name von etwas, das neben ihr liegt. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The copy “%1” does not read as it was written, so it was removed. The disk may be failing: choose a place on another one.</source>
        <translation>Die Kopie „%1“ liest sich nicht so, wie sie geschrieben wurde, und wurde deshalb entfernt. Vielleicht ist der Datenträger defekt: Wählen Sie einen Platz auf einem anderen.</translation>
    </message>
    <message>
        <source>Customer user “%1” cannot be merged with itself. Pick another one.</source>
        <translation>Kundenbenutzer „%1“ lässt sich nicht mit sich selbst zusammenführen. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Change %1 anonymised somebody. That cannot be undone: what was removed then is kept nowhere.</source>
        <translation>Mit Änderung %1 wurde jemand anonymisiert. Das lässt sich nicht rückgängig machen: Was dabei entfernt wurde, ist nirgends mehr vorhanden.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Title or salutation</source>
        <translation>Titel oder Anrede</translation>
    </message>
    <message>
        <source>Firstname</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Lastname</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Zip</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Stadt</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>Kundennummer</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Member of users</source>
        <translation>Mitglied von users</translation>
    </message>
    <message>
        <source>Member of admin</source>
        <translation>Mitglied von admin</translation>
    </message>
    <message>
        <source>Customer group support</source>
        <translation>Kundengruppen-Unterstützung</translation>
    </message>
    <message>
        <source>Default groups of customers</source>
        <translation>Vorgabegruppen der Kunden</translation>
    </message>
    <message>
        <source>Default groups of customer users</source>
        <translation>Vorgabegruppen der Kundenbenutzer</translation>
    </message>
    <message>
        <source>Records in a list</source>
        <translation>Einträge in einer Liste</translation>
    </message>
    <message>
        <source>Unique email addresses</source>
        <translation>Eindeutige E-Mail-Adressen</translation>
    </message>
    <message>
        <source>Email addresses always accepted</source>
        <translation>Immer angenommene E-Mail-Adressen</translation>
    </message>
    <message>
        <source>Email addresses never accepted</source>
        <translation>Nie angenommene E-Mail-Adressen</translation>
    </message>
    <message>
        <source>Permissions for other customers</source>
        <translation>Berechtigungen für andere Kunden</translation>
    </message>
</context>
<context>
    <name>GeneratedPasswordDialog</name>
    <message>
        <source>Generated Password</source>
        <translation>Erzeugtes Passwort</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>GroupListEdit</name>
    <message>
        <source>Search groups</source>
        <translation>Gruppen suchen</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
</context>
<context>
    <name>GroupRelationTexts</name>
    <message>
        <source>ro</source>
        <translation>ro</translation>
    </message>
    <message>
        <source>ro: read only.</source>
        <translation>ro: nur lesen.</translation>
    </message>
    <message>
        <source>rw</source>
        <translation>rw</translation>
    </message>
    <message>
        <source>rw: read and write; includes every other permission.</source>
        <translation>rw: lesen und schreiben; schließt jede andere Berechtigung ein.</translation>
    </message>
    <message>
        <source>ro (other)</source>
        <translation>ro (andere)</translation>
    </message>
    <message>
        <source>ro on the tickets of other customers in this group.</source>
        <translation>ro auf die Tickets anderer Kunden in dieser Gruppe.</translation>
    </message>
    <message>
        <source>rw (other)</source>
        <translation>rw (andere)</translation>
    </message>
    <message>
        <source>rw on the tickets of other customers in this group.</source>
        <translation>rw auf die Tickets anderer Kunden in dieser Gruppe.</translation>
    </message>
    <message>
        <source>Inherited</source>
        <translation>Geerbt</translation>
    </message>
    <message>
        <source>%1 through %2</source>
        <comment>permission, customer</comment>
        <translation>%1 durch %2</translation>
    </message>
    <message>
        <source>by default</source>
        <translation>als Vorgabe</translation>
    </message>
    <message>
        <source>Customer group support is off: OTOBO does not look at permissions, so every customer user may use every group.</source>
        <translation>Die Kundengruppen-Unterstützung ist aus: OTOBO sieht nicht auf Berechtigungen, also dürfen alle Kundenbenutzer alle Gruppen nutzen.</translation>
    </message>
    <message>
        <source>Every customer is in this group: it is a default group of customers, see Settings. No box changes that.</source>
        <translation>Jeder Kunde ist in dieser Gruppe: Sie ist eine Vorgabegruppe der Kunden, siehe Einstellungen. Kein Kästchen ändert das.</translation>
    </message>
    <message>
        <source>Every customer user is in this group: it is a default group of customer users, see Settings. No box changes that.</source>
        <translation>Jeder Kundenbenutzer ist in dieser Gruppe: Sie ist eine Vorgabegruppe der Kundenbenutzer, siehe Einstellungen. Kein Kästchen ändert das.</translation>
    </message>
    <message>
        <source>Every customer user with a customer is in this group: it is a default group of customers, see Settings. No box changes that.</source>
        <translation>Jeder Kundenbenutzer mit einem Kunden ist in dieser Gruppe: Sie ist eine Vorgabegruppe der Kunden, siehe Einstellungen. Kein Kästchen ändert das.</translation>
    </message>
</context>
<context>
    <name>GroupSupport</name>
    <message>
        <source>Customer group support is on for the whole database. You can turn it off again in Settings (Ctrl+,).</source>
        <translation>Die Kundengruppen-Unterstützung ist für die ganze Datenbank eingeschaltet. In den Einstellungen (Strg+,) können Sie sie wieder ausschalten.</translation>
    </message>
    <message>
        <source>Turn On Customer Group Support</source>
        <translation>Kundengruppen-Unterstützung einschalten</translation>
    </message>
    <message>
        <source>Turn on customer group support for the whole database?</source>
        <translation>Kundengruppen-Unterstützung für die ganze Datenbank einschalten?</translation>
    </message>
    <message>
        <source>From then on a customer user may use only the groups they have permission for. This applies to all customer users and to everybody who works with this database. You can turn it off again in Settings (Ctrl+,).</source>
        <translation>Danach dürfen Kundenbenutzer nur noch die Gruppen nutzen, für die sie eine Berechtigung haben. Das gilt für alle Kundenbenutzer und für alle, die mit dieser Datenbank arbeiten. In den Einstellungen (Strg+,) lässt es sich wieder ausschalten.</translation>
    </message>
    <message>
        <source>&amp;Turn On</source>
        <translation>&amp;Einschalten</translation>
    </message>
</context>
<context>
    <name>GroupsOfTexts</name>
    <message>
        <source>This customer user is not valid and cannot sign in; what is ticked counts again as soon as the validity is valid.</source>
        <translation>Dieser Kundenbenutzer ist nicht gültig und kann sich nicht anmelden; was angekreuzt ist, zählt wieder, sobald die Gültigkeit „gültig“ ist.</translation>
    </message>
    <message>
        <source>This customer is not valid. OTOBO does not look at that: what is ticked counts for its customer users all the same.</source>
        <translation>Dieser Kunde ist nicht gültig. OTOBO achtet darauf nicht: Was angekreuzt ist, zählt für seine Kundenbenutzer trotzdem.</translation>
    </message>
</context>
<context>
    <name>Gui::AboutDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>Gui::AgentDialog</name>
    <message>
        <source>Mr.</source>
        <translation>Herr</translation>
    </message>
    <message>
        <source>Mrs.</source>
        <translation>Frau</translation>
    </message>
    <message>
        <source>Ms.</source>
        <translation>Frau</translation>
    </message>
    <message>
        <source>Mx.</source>
        <translation>Mx.</translation>
    </message>
    <message>
        <source>Dr.</source>
        <translation>Dr.</translation>
    </message>
    <message>
        <source>Prof.</source>
        <translation>Prof.</translation>
    </message>
    <message>
        <source>Prof. Dr.</source>
        <translation>Prof. Dr.</translation>
    </message>
    <message>
        <source>Empty: unchanged.</source>
        <translation>Leer: unverändert.</translation>
    </message>
    <message>
        <source>This is you: what you take away here, you lose at once.</source>
        <translation>Das sind Sie selbst: Was Sie hier wegnehmen, verlieren Sie sofort.</translation>
    </message>
    <message>
        <source>Add Agent</source>
        <translation>Agent hinzufügen</translation>
    </message>
    <message>
        <source>Edit Agent: %1</source>
        <translation>Agent bearbeiten: %1</translation>
    </message>
</context>
<context>
    <name>Gui::AgentPage</name>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Search agents</source>
        <translation>Agenten suchen</translation>
    </message>
    <message>
        <source>&amp;Include invalid agents</source>
        <translation>&amp;Ungültige Agenten einschließen</translation>
    </message>
    <message>
        <source>&amp;Add Agent</source>
        <translation>Agent hin&amp;zufügen</translation>
    </message>
    <message>
        <source>Agents are those who sign in here: the helpdesk’s operators and administrators. Their groups say what they may do.</source>
        <translation>Agenten melden sich hier an: die Bearbeiter und Administratoren des Helpdesks. Ihre Gruppen bestimmen, was sie dürfen.</translation>
    </message>
    <message>
        <source>Only invalid agents match.</source>
        <translation>Es passen nur ungültige Agenten.</translation>
    </message>
    <message>
        <source>All words must match, each anywhere in the username, the name or the groups users and admin.</source>
        <translation>Alle Wörter müssen vorkommen, jedes irgendwo im Benutzernamen, im Namen oder in den Gruppen users und admin.</translation>
    </message>
    <message>
        <source>Copy &amp;Username</source>
        <translation>Be&amp;nutzernamen kopieren</translation>
    </message>
    <message>
        <source>The agent was added.</source>
        <translation>Der Agent wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>The agent was saved.</source>
        <translation>Der Agent wurde gespeichert.</translation>
    </message>
</context>
<context>
    <name>Gui::AnonymiseDialog</name>
    <message>
        <source>certificate-anonymous-%1</source>
        <comment>name of a file</comment>
        <translation>bescheinigung-anonymous-%1</translation>
    </message>
    <message>
        <source>&amp;Anonymise</source>
        <translation>A&amp;nonymisieren</translation>
    </message>
    <message>
        <source>Anonymise %1 (%2)</source>
        <comment>name, username</comment>
        <translation>%1 (%2) anonymisieren</translation>
    </message>
    <message>
        <source>To do it, &amp;type the username %1:</source>
        <translation>&amp;Geben Sie zur Bestätigung den Benutzernamen %1 ein:</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>a label</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Write the Certificate To</source>
        <translation>Bescheinigung schreiben nach</translation>
    </message>
    <message>
        <source>&amp;Write Certificate</source>
        <translation>Bescheinigung &amp;schreiben</translation>
    </message>
    <message>
        <source>The person is anonymised, but the certificate is not written. %1</source>
        <translation>Die Person ist anonymisiert, aber die Bescheinigung ist nicht geschrieben. %1</translation>
    </message>
    <message>
        <source>The person is being anonymised. In a large database this takes a while, in which nobody else can save.</source>
        <translation>Die Person wird anonymisiert. In einer großen Datenbank dauert das eine Weile, in der niemand sonst speichern kann.</translation>
    </message>
</context>
<context>
    <name>Gui::BackupDesk</name>
    <message>
        <source>The backup of today could not be made. %1</source>
        <translation>Die heutige Sicherung konnte nicht erstellt werden. %1</translation>
    </message>
    <message>
        <source>Backing up to “%1”…</source>
        <translation>Sicherung nach „%1“ …</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Backed up to “%1” (%2). The backup was read to verify it.</source>
        <translation>Gesichert nach „%1“ (%2). Die Sicherung wurde zur Prüfung gelesen.</translation>
    </message>
</context>
<context>
    <name>Gui::ChangeStack</name>
    <message>
        <source>What was saved last from this window is no longer in the database: a backup was restored since. The history shows what is in it now.</source>
        <translation>Was aus diesem Fenster zuletzt gespeichert wurde, ist nicht mehr in der Datenbank: Inzwischen wurde eine Sicherung wiederhergestellt. Der Verlauf zeigt, was sie jetzt enthält.</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>what was done</comment>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>Gui::ClearButton</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>Gui::CollisionChoice</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>%1, theirs: %2</source>
        <comment>field, value</comment>
        <translation>%1, gespeichert: %2</translation>
    </message>
    <message>
        <source>%1, mine: %2</source>
        <comment>field, value</comment>
        <translation>%1, meine Eingabe: %2</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>vorher: %1</translation>
    </message>
</context>
<context>
    <name>Gui::CollisionDialog</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) that you edited was changed, too. Choose what is to be stored there; nothing is written before you save.</source>
        <translation>
            <numerusform>%n Feld, das Sie bearbeitet haben, wurde auch von anderen geändert. Wählen Sie, was dort gespeichert werden soll; geschrieben wird erst, wenn Sie speichern.</numerusform>
            <numerusform>%n Felder, die Sie bearbeitet haben, wurden auch von anderen geändert. Wählen Sie, was dort gespeichert werden soll; geschrieben wird erst, wenn Sie speichern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken over, as you did not change it:</source>
        <translation>Übernommen, denn Sie haben es nicht geändert:</translation>
    </message>
    <message>
        <source>Saved as you entered it, as nobody else changed it:</source>
        <translation>Wird gespeichert, wie Sie es eingegeben haben, denn sonst hat es niemand geändert:</translation>
    </message>
    <message>
        <source>Back to the Form</source>
        <translation>Zurück zum Formular</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine Eingabe</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>field</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>All fields are decided.</source>
        <translation>Alle Felder sind entschieden.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) still to be decided.</source>
        <translation>
            <numerusform>%n Feld ist noch zu entscheiden.</numerusform>
            <numerusform>%n Felder sind noch zu entscheiden.</numerusform>
        </translation>
    </message>
    <message>
        <source>You take everything as it is stored now, so nothing is left to be saved.</source>
        <translation>Sie übernehmen alles, wie es jetzt gespeichert ist; zu speichern bleibt nichts.</translation>
    </message>
    <message>
        <source>Nothing is saved yet.</source>
        <translation>Noch ist nichts gespeichert.</translation>
    </message>
</context>
<context>
    <name>Gui::CompareDialog</name>
    <message>
        <source>Pick the customer user on the left that %1 is compared with.</source>
        <translation>Wählen Sie links den Kundenbenutzer, mit dem %1 verglichen wird.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 differ in %Ln row(s).</source>
        <translation>
            <numerusform>%1 und %2 unterscheiden sich in %Ln Zeile.</numerusform>
            <numerusform>%1 und %2 unterscheiden sich in %Ln Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to a cell to see its reasons here.</source>
        <translation>Gehen Sie auf eine Zelle, um hier ihre Gründe zu sehen.</translation>
    </message>
</context>
<context>
    <name>Gui::CopyRelationsDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Nothing is picked yet.</source>
        <translation>Noch ist nichts gewählt.</translation>
    </message>
    <message>
        <source>%1 cannot be copied to itself.</source>
        <translation>%1 kann nicht auf sich selbst kopiert werden.</translation>
    </message>
    <message>
        <source>Picked: %1</source>
        <translation>Gewählt: %1</translation>
    </message>
</context>
<context>
    <name>Gui::CreateDatabaseDialog</name>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Erstellen</translation>
    </message>
    <message>
        <source>Say where to keep the database.</source>
        <translation>Geben Sie an, wo die Datenbank gespeichert werden soll.</translation>
    </message>
    <message>
        <source>This is not the same password. Enter it once more.</source>
        <translation>Das ist nicht dasselbe Passwort. Geben Sie es noch einmal ein.</translation>
    </message>
</context>
<context>
    <name>Gui::CustomerDialog</name>
    <message>
        <source>Add Customer</source>
        <translation>Kunde hinzufügen</translation>
    </message>
    <message>
        <source>Edit Customer: %1</source>
        <translation>Kunde bearbeiten: %1</translation>
    </message>
</context>
<context>
    <name>Gui::CustomerPage</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <source>&amp;Include invalid customers</source>
        <translation>&amp;Ungültige Kunden einschließen</translation>
    </message>
    <message>
        <source>&amp;Add Customer</source>
        <translation>Kunde hin&amp;zufügen</translation>
    </message>
    <message>
        <source>A customer is a company or another organization. Every customer user belongs to one.</source>
        <translation>Ein Kunde ist eine Firma oder eine andere Organisation. Jeder Kundenbenutzer gehört zu einem Kunden.</translation>
    </message>
    <message>
        <source>Only invalid customers match.</source>
        <translation>Es passen nur ungültige Kunden.</translation>
    </message>
    <message>
        <source>&amp;Copy Customer ID</source>
        <translation>&amp;Kundennummer kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Name</source>
        <translation>&amp;Namen kopieren</translation>
    </message>
    <message>
        <source>The customer was added.</source>
        <translation>Der Kunde wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>The customer was saved.</source>
        <translation>Der Kunde wurde gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Groups…</source>
        <translation>&amp;Gruppen …</translation>
    </message>
    <message>
        <source>Customer &amp;Users…</source>
        <translation>Kunden&amp;benutzer …</translation>
    </message>
</context>
<context>
    <name>Gui::CustomerPicker</name>
    <message>
        <source>New Customer…</source>
        <translation>Neuer Kunde …</translation>
    </message>
    <message>
        <source>Type a part of the ID or the name.</source>
        <translation>Geben Sie einen Teil der Kundennummer oder des Namens ein.</translation>
    </message>
    <message>
        <source>No customer has this ID or name.</source>
        <translation>Kein Kunde hat diese Kundennummer oder diesen Namen.</translation>
    </message>
    <message>
        <source>%1 (ID %2)</source>
        <comment>customer&apos;s name and id</comment>
        <translation>%1 (Kundennummer %2)</translation>
    </message>
</context>
<context>
    <name>Gui::CustomerUserDialog</name>
    <message>
        <source>Mr.</source>
        <translation>Herr</translation>
    </message>
    <message>
        <source>Mrs.</source>
        <translation>Frau</translation>
    </message>
    <message>
        <source>Ms.</source>
        <translation>Frau</translation>
    </message>
    <message>
        <source>Mx.</source>
        <translation>Mx.</translation>
    </message>
    <message>
        <source>Dr.</source>
        <translation>Dr.</translation>
    </message>
    <message>
        <source>Prof.</source>
        <translation>Prof.</translation>
    </message>
    <message>
        <source>Prof. Dr.</source>
        <translation>Prof. Dr.</translation>
    </message>
    <message>
        <source>Empty: a password is generated.</source>
        <translation>Leer: Ein Passwort wird erzeugt.</translation>
    </message>
    <message>
        <source>Empty: unchanged.</source>
        <translation>Leer: unverändert.</translation>
    </message>
    <message>
        <source>A customer user belongs to a customer, and there is none yet. Add the customer first; what you type here stays.</source>
        <translation>Ein Kundenbenutzer gehört zu einem Kunden, und es gibt noch keinen. Fügen Sie zuerst den Kunden hinzu; Ihre Eingaben hier bleiben erhalten.</translation>
    </message>
    <message>
        <source>Add Customer</source>
        <translation>Kunde hinzufügen</translation>
    </message>
    <message>
        <source>Add Customer User</source>
        <translation>Kundenbenutzer hinzufügen</translation>
    </message>
    <message>
        <source>Edit Customer User: %1</source>
        <translation>Kundenbenutzer bearbeiten: %1</translation>
    </message>
    <message>
        <source>Use Only %1</source>
        <translation>Nur %1 behalten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>customer&apos;s id and name</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Gui::CustomerUserPage</name>
    <message>
        <source>Customer users</source>
        <translation>Kundenbenutzer</translation>
    </message>
    <message>
        <source>Search customer users</source>
        <translation>Kundenbenutzer suchen</translation>
    </message>
    <message>
        <source>&amp;Include invalid customer users</source>
        <translation>&amp;Ungültige Kundenbenutzer einschließen</translation>
    </message>
    <message>
        <source>&amp;Add Customer User</source>
        <translation>Kunden&amp;benutzer hinzufügen</translation>
    </message>
    <message>
        <source>Customer users are needed to have a customer history and to log in through the customer panel.</source>
        <translation>Kundenbenutzer werden für eine Kundenhistorie und die Anmeldung im Kundenbereich benötigt.</translation>
    </message>
    <message>
        <source>Only invalid customer users match.</source>
        <translation>Es passen nur ungültige Kundenbenutzer.</translation>
    </message>
    <message>
        <source>Copy &amp;Username</source>
        <translation>Be&amp;nutzernamen kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy Email</source>
        <translation>&amp;E-Mail kopieren</translation>
    </message>
    <message>
        <source>There is no customer yet. Every customer user belongs to a customer, so add a customer first.</source>
        <translation>Es gibt noch keinen Kunden. Jeder Kundenbenutzer gehört zu einem Kunden; fügen Sie deshalb zuerst einen Kunden hinzu.</translation>
    </message>
    <message>
        <source>The customer user was added.</source>
        <translation>Der Kundenbenutzer wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>Add a Customer First</source>
        <translation>Zuerst einen Kunden hinzufügen</translation>
    </message>
    <message>
        <source>Every customer user belongs to a customer, and there is no customer yet.</source>
        <translation>Jeder Kundenbenutzer gehört zu einem Kunden, und es gibt noch keinen Kunden.</translation>
    </message>
    <message>
        <source>Add a customer first; then you can add its customer users.</source>
        <translation>Fügen Sie zuerst einen Kunden hinzu; danach können Sie seine Kundenbenutzer hinzufügen.</translation>
    </message>
    <message>
        <source>&amp;Add Customer…</source>
        <translation>Kunde &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>The customer was added. Now you can add its customer users.</source>
        <translation>Der Kunde wurde hinzugefügt. Jetzt können Sie seine Kundenbenutzer hinzufügen.</translation>
    </message>
    <message>
        <source>Add Cus&amp;tomer</source>
        <translation>&amp;Kunde hinzufügen</translation>
    </message>
    <message>
        <source>The customer user was saved.</source>
        <translation>Der Kundenbenutzer wurde gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Groups…</source>
        <translation>&amp;Gruppen …</translation>
    </message>
    <message>
        <source>&amp;Further Customers…</source>
        <translation>&amp;Weitere Kunden …</translation>
    </message>
    <message>
        <source>&amp;Merge With…</source>
        <translation>&amp;Zusammenführen mit …</translation>
    </message>
    <message>
        <source>E&amp;xport All About This Person…</source>
        <translation>Alles über diese Person e&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Anonymise…</source>
        <translation>&amp;Anonymisieren …</translation>
    </message>
    <message>
        <source>All about this person is in “%1” and “%2”.</source>
        <translation>Alles über diese Person steht in „%1“ und „%2“.</translation>
    </message>
    <message>
        <source>The customer user was anonymised. The username is “%1” now.</source>
        <translation>Der Kundenbenutzer wurde anonymisiert. Der Benutzername ist jetzt „%1“.</translation>
    </message>
    <message>
        <source>Traces may be left in unused parts of the file, because another program was reading it: anonymise once more when nobody else works.</source>
        <translation>In unbenutzten Teilen der Datei können Spuren geblieben sein, weil ein anderes Programm sie las: Anonymisieren Sie noch einmal, wenn sonst niemand arbeitet.</translation>
    </message>
    <message>
        <source>The certificate is in “%1”.</source>
        <translation>Die Bescheinigung steht in „%1“.</translation>
    </message>
</context>
<context>
    <name>Gui::EffectivePermissionsPanel</name>
    <message>
        <source>Only members of the group admin may change permissions.</source>
        <translation>Nur Mitglieder der Gruppe admin dürfen Berechtigungen ändern.</translation>
    </message>
    <message>
        <source>This database can only be read.</source>
        <translation>Diese Datenbank kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>Shown as it would be after saving: %1, %2.</source>
        <comment>what would come, what would go</comment>
        <translation>Gezeigt wie nach dem Speichern: %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n permission(s) would come</source>
        <translation>
            <numerusform>%n Berechtigung käme hinzu</numerusform>
            <numerusform>%n Berechtigungen kämen hinzu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would go</source>
        <translation>
            <numerusform>%n fiele weg</numerusform>
            <numerusform>%n fielen weg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shown as it would be after saving: %n permission(s) would come.</source>
        <translation>
            <numerusform>Gezeigt wie nach dem Speichern: %n Berechtigung käme hinzu.</numerusform>
            <numerusform>Gezeigt wie nach dem Speichern: %n Berechtigungen kämen hinzu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shown as it would be after saving: %n permission(s) would go.</source>
        <translation>
            <numerusform>Gezeigt wie nach dem Speichern: %n Berechtigung fiele weg.</numerusform>
            <numerusform>Gezeigt wie nach dem Speichern: %n Berechtigungen fielen weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are more. Of the customers with indirect access only the first %n are listed.</source>
        <translation>
            <numerusform>Es gibt weitere. Von den Kunden mit indirektem Zugriff ist nur der erste aufgeführt.</numerusform>
            <numerusform>Es gibt weitere. Von den Kunden mit indirektem Zugriff sind nur die ersten %n aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Group (only members of the group admin may)</source>
        <translation>Gruppe öffnen (nur Mitglieder der Gruppe admin dürfen das)</translation>
    </message>
    <message>
        <source>Customer group support is off: OTOBO does not look at permissions, so every customer user may use every group.</source>
        <translation>Die Kundengruppen-Unterstützung ist aus: OTOBO sieht nicht auf Berechtigungen, also dürfen alle Kundenbenutzer alle Gruppen nutzen.</translation>
    </message>
    <message>
        <source>Customer group support is off: OTOBO does not look at permissions, so every customer user may use every group. Ask an administrator to turn it on.</source>
        <translation>Die Kundengruppen-Unterstützung ist aus: OTOBO sieht nicht auf Berechtigungen, also dürfen alle Kundenbenutzer alle Gruppen nutzen. Bitten Sie einen Administrator, sie einzuschalten.</translation>
    </message>
</context>
<context>
    <name>Gui::FormUndo</name>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation>Wieder ausgeführt.</translation>
    </message>
</context>
<context>
    <name>Gui::GeneratedPasswordDialog</name>
    <message>
        <source>This password was generated for “%1”. It is shown now and never again: pass it on before you close this.</source>
        <translation>Dieses Passwort wurde für „%1“ erzeugt. Es wird nur jetzt angezeigt und nie wieder: Geben Sie es weiter, bevor Sie dieses Fenster schließen.</translation>
    </message>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %n second(s).</source>
        <translation>
            <numerusform>Kopiert. Die Zwischenablage wird in einer Sekunde geleert.</numerusform>
            <numerusform>Kopiert. Die Zwischenablage wird in %n Sekunden geleert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gui::GroupDialog</name>
    <message>
        <source>Its members are the administrators: it keeps this name, and stays valid.</source>
        <translation>Ihre Mitglieder sind die Administratoren: Sie behält diesen Namen und bleibt gültig.</translation>
    </message>
    <message>
        <source>Its members may change customer users and customers as long as it has this name and is valid.</source>
        <translation>Ihre Mitglieder dürfen Kundenbenutzer und Kunden ändern, solange sie diesen Namen hat und gültig ist.</translation>
    </message>
    <message>
        <source>Add Group</source>
        <translation>Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>Edit Group: %1</source>
        <translation>Gruppe bearbeiten: %1</translation>
    </message>
</context>
<context>
    <name>Gui::GroupListEdit</name>
    <message>
        <source>%1: search</source>
        <comment>a list of groups</comment>
        <translation>%1: Suche</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>group, what is wrong</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>there is no such group</source>
        <translation>diese Gruppe gibt es nicht</translation>
    </message>
    <message>
        <source>this group is invalid</source>
        <translation>diese Gruppe ist ungültig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <comment>groups</comment>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gui::GroupPage</name>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Search groups</source>
        <translation>Gruppen suchen</translation>
    </message>
    <message>
        <source>&amp;Include invalid groups</source>
        <translation>&amp;Ungültige Gruppen einschließen</translation>
    </message>
    <message>
        <source>&amp;Add Group</source>
        <translation>Gruppe hin&amp;zufügen</translation>
    </message>
    <message>
        <source>Permissions are given on groups. Members of the group admin are administrators; members of users administer customer users and customers.</source>
        <translation>Berechtigungen werden an Gruppen vergeben. Mitglieder der Gruppe admin sind Administratoren; Mitglieder von users verwalten Kundenbenutzer und Kunden.</translation>
    </message>
    <message>
        <source>Only invalid groups match.</source>
        <translation>Es passen nur ungültige Gruppen.</translation>
    </message>
    <message>
        <source>All words must match, each anywhere in the name or the comment.</source>
        <translation>Alle Wörter müssen vorkommen, jedes irgendwo im Namen oder im Kommentar.</translation>
    </message>
    <message>
        <source>Copy &amp;Name</source>
        <translation>&amp;Namen kopieren</translation>
    </message>
    <message>
        <source>The group was added.</source>
        <translation>Die Gruppe wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>The group was saved.</source>
        <translation>Die Gruppe wurde gespeichert.</translation>
    </message>
    <message>
        <source>Customer &amp;Users…</source>
        <translation>Kunden&amp;benutzer …</translation>
    </message>
    <message>
        <source>&amp;Customers…</source>
        <translation>&amp;Kunden …</translation>
    </message>
</context>
<context>
    <name>Gui::HealthPage</name>
    <message>
        <source>Checking: %1 of %2 done</source>
        <translation>Prüfung läuft: %1 von %2 fertig</translation>
    </message>
    <message>
        <source>Checked at %1</source>
        <translation>Geprüft um %1</translation>
    </message>
    <message>
        <source>Not all was checked.</source>
        <translation>Nicht alles wurde geprüft.</translation>
    </message>
    <message>
        <source>Being checked…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>Er&amp;neut versuchen</translation>
    </message>
    <message>
        <source>Not checked.</source>
        <translation>Nicht geprüft.</translation>
    </message>
    <message>
        <source>Check &amp;Now</source>
        <translation>&amp;Jetzt prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found, the first %1 are shown</source>
        <translation>
            <numerusform>%Ln gefunden, die ersten %1 werden gezeigt</numerusform>
            <numerusform>%Ln gefunden, die ersten %1 werden gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln gefunden</numerusform>
            <numerusform>%Ln gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no record to open: what this row is about is gone.</source>
        <translation>Es gibt keinen Datensatz zu öffnen: Worum es in dieser Zeile geht, gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Only administrators may edit groups.</source>
        <translation>Gruppen dürfen nur Administratoren bearbeiten.</translation>
    </message>
    <message>
        <source>None of these rows has a repair that you may write.</source>
        <translation>Keine dieser Zeilen lässt sich mit Ihren Rechten reparieren.</translation>
    </message>
</context>
<context>
    <name>Gui::HealthRepairDialog</name>
    <message numerus="yes">
        <source>%Ln row(s) will be repaired, all of them or none. Nothing is written yet.</source>
        <translation>
            <numerusform>%Ln Zeile wird repariert. Noch ist nichts gespeichert.</numerusform>
            <numerusform>%Ln Zeilen werden repariert, alle oder keine. Noch ist nichts gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Repair %Ln Row(s)</source>
        <translation>
            <numerusform>%Ln Zeile &amp;reparieren</numerusform>
            <numerusform>%Ln Zeilen &amp;reparieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written. Close this and check again to see what is there now.</source>
        <translation>Es wurde nichts gespeichert. Schließen Sie dieses Fenster und prüfen Sie erneut, um zu sehen, was jetzt gespeichert ist.</translation>
    </message>
    <message>
        <source>This cannot be undone: the rules do not allow it to be as it was.</source>
        <translation>Das lässt sich nicht rückgängig machen: Die Regeln erlauben nicht, dass es wieder so wird, wie es war.</translation>
    </message>
</context>
<context>
    <name>Gui::HistoryPage</name>
    <message>
        <source>Anybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Any field</source>
        <translation>Jedes Feld</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln day(s)</source>
        <translation>
            <numerusform>Seit gestern</numerusform>
            <numerusform>Die letzten %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>Only what happened to %1</source>
        <comment>a record</comment>
        <translation>Nur, was hiermit geschah: %1</translation>
    </message>
    <message>
        <source>%1 (name)</source>
        <comment>a field</comment>
        <translation>%1 (Name)</translation>
    </message>
    <message>
        <source>Permissions on groups</source>
        <translation>Berechtigungen an Gruppen</translation>
    </message>
</context>
<context>
    <name>Gui::HistoryView</name>
    <message>
        <source>Looking through the changes…</source>
        <translation>Die Änderungen werden durchgesehen …</translation>
    </message>
    <message>
        <source>No change fits. Look for something else, or for less.</source>
        <translation>Keine Änderung passt. Suchen Sie etwas anderes oder weniger Wörter.</translation>
    </message>
    <message>
        <source>Nothing was changed here since Rollbook keeps a history.</source>
        <translation>Seit Rollbook einen Verlauf führt, wurde hier nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Noch wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>Gui::ListArrangement</name>
    <message>
        <source>&amp;Sort By</source>
        <translation>&amp;Sortieren nach</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>&amp;Absteigend</translation>
    </message>
</context>
<context>
    <name>Gui::ListPage</name>
    <message>
        <source>This database can only be read.</source>
        <translation>Diese Datenbank kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>Only members of the group users or admin may change something.</source>
        <translation>Nur Mitglieder der Gruppe users oder admin dürfen etwas ändern.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Show %Ln More</source>
        <translation>
            <numerusform>%Ln &amp;weiteren anzeigen</numerusform>
            <numerusform>%Ln &amp;weitere anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>No data found.</source>
        <translation>Keine Daten gefunden.</translation>
    </message>
    <message>
        <source>%1 is now invalid.</source>
        <translation>%1 ist jetzt ungültig.</translation>
    </message>
    <message>
        <source>%1 is now valid.</source>
        <translation>%1 ist jetzt gültig.</translation>
    </message>
    <message>
        <source>Inc&amp;lude Invalid</source>
        <translation>Ungü&amp;ltige einschließen</translation>
    </message>
    <message>
        <source>F1 shows what the search can do.</source>
        <translation>F1 zeigt, was die Suche kann.</translation>
    </message>
    <message>
        <source>Only members of the group admin may change something.</source>
        <translation>Nur Mitglieder der Gruppe admin dürfen etwas ändern.</translation>
    </message>
</context>
<context>
    <name>Gui::MainWindow</name>
    <message>
        <source>%1 *</source>
        <comment>a page with unsaved changes</comment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <comment>pages</comment>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Boxes were ticked there that are neither saved nor discarded.</source>
        <translation>Dort wurden Kästchen angekreuzt, die weder gespeichert noch verworfen sind.</translation>
    </message>
    <message>
        <source>Only members of the group admin may administer groups, agents, relations, settings and backups.</source>
        <translation>Nur Mitglieder der Gruppe admin dürfen Gruppen, Agenten, Zuordnungen, Einstellungen und Sicherungen verwalten.</translation>
    </message>
</context>
<context>
    <name>Gui::MergeDialog</name>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderer</translation>
    </message>
    <message>
        <source>The two differ in no field.</source>
        <translation>Die beiden unterscheiden sich in keinem Feld.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) differ: choose which value is kept.</source>
        <translation>
            <numerusform>%n Feld unterscheidet sich: Wählen Sie, welcher Wert bleibt.</numerusform>
            <numerusform>%n Felder unterscheiden sich: Wählen Sie, welcher Wert bleibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) are the same or empty in both.</source>
        <translation>
            <numerusform>%n Feld ist bei beiden gleich oder leer.</numerusform>
            <numerusform>%n Felder sind bei beiden gleich oder leer.</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing to change: they are merged already.</source>
        <translation>Es gab nichts zu ändern: Sie sind schon zusammengeführt.</translation>
    </message>
    <message>
        <source>Nothing was written. Read the two again to see what is there now.</source>
        <translation>Es wurde nichts geschrieben. Lesen Sie die beiden neu, um zu sehen, was jetzt da steht.</translation>
    </message>
    <message>
        <source>Read Again</source>
        <translation>Neu lesen</translation>
    </message>
</context>
<context>
    <name>Gui::MergeFields</name>
    <message>
        <source>%1, kept: %2</source>
        <comment>field, value</comment>
        <translation>%1, bleibt: %2</translation>
    </message>
    <message>
        <source>%1, other: %2</source>
        <comment>field, value</comment>
        <translation>%1, anderer: %2</translation>
    </message>
    <message>
        <source>stored %1</source>
        <comment>a moment</comment>
        <translation>gespeichert %1</translation>
    </message>
</context>
<context>
    <name>Gui::MergePickDialog</name>
    <message>
        <source>Which customer user is the same person as %1?</source>
        <translation>Welcher Kundenbenutzer ist dieselbe Person wie %1?</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Nobody is picked yet.</source>
        <translation>Noch ist niemand gewählt.</translation>
    </message>
    <message>
        <source>Picked: %1</source>
        <translation>Gewählt: %1</translation>
    </message>
</context>
<context>
    <name>Gui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Gui::PersonExport</name>
    <message>
        <source>Export All About This Person</source>
        <translation>Alles über diese Person exportieren</translation>
    </message>
</context>
<context>
    <name>Gui::RecordDialog</name>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>Not saved: %n field(s) to be corrected, see below.</source>
        <translation>
            <numerusform>Nicht gespeichert: Ein Feld muss korrigiert werden, siehe unten.</numerusform>
            <numerusform>Nicht gespeichert: %n Felder müssen korrigiert werden, siehe unten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Preparing the password…</source>
        <translation>Das Passwort wird vorbereitet …</translation>
    </message>
    <message>
        <source>Another program is writing to the database. What you entered is saved as soon as that is done; Cancel stops the waiting.</source>
        <translation>Ein anderes Programm schreibt gerade in die Datenbank. Ihre Eingaben werden gespeichert, sobald es fertig ist; mit „Abbrechen“ beenden Sie das Warten.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Nothing was changed, so there was nothing to save.</source>
        <translation>Es wurde nichts geändert, also war nichts zu speichern.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, what stands there</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>What you entered is on the clipboard; the password is not.</source>
        <translation>Was Sie eingegeben haben, ist in der Zwischenablage; das Passwort nicht.</translation>
    </message>
    <message>
        <source>What you entered is on the clipboard.</source>
        <translation>Was Sie eingegeben haben, ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Everything is as it is stored now, so nothing was left to be saved.</source>
        <translation>Alles ist, wie es jetzt gespeichert ist; zu speichern blieb nichts.</translation>
    </message>
</context>
<context>
    <name>Gui::RecordForm</name>
    <message>
        <source>* %1:</source>
        <comment>mandatory field</comment>
        <translation>* %1:</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>field</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>mandatory</source>
        <translation>Pflichtfeld</translation>
    </message>
    <message>
        <source>Leave It Empty</source>
        <translation>Leer lassen</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>„%1“ übernehmen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, what its check box says</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Gui::RecordMenu</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>Only members of the group admin may use this.</source>
        <translation>Das dürfen nur Mitglieder der Gruppe admin benutzen.</translation>
    </message>
    <message>
        <source>Set to &amp;Invalid</source>
        <translation>Auf &amp;ungültig setzen</translation>
    </message>
    <message>
        <source>Set to &amp;Valid</source>
        <translation>Auf gül&amp;tig setzen</translation>
    </message>
    <message>
        <source>Show &amp;History</source>
        <translation>&amp;Verlauf anzeigen</translation>
    </message>
</context>
<context>
    <name>Gui::RecordPicker</name>
    <message>
        <source>Search customers</source>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <source>Search groups</source>
        <translation>Gruppen suchen</translation>
    </message>
    <message>
        <source>Search customer users</source>
        <translation>Kundenbenutzer suchen</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Customer users</source>
        <translation>Kundenbenutzer</translation>
    </message>
    <message>
        <source>No data found.</source>
        <translation>Keine Daten gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>The first %1 of %Ln: type to find others.</source>
        <translation>
            <numerusform>%1 von %Ln: Tippen Sie, um andere zu finden.</numerusform>
            <numerusform>Die ersten %1 von %Ln: Tippen Sie, um andere zu finden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln gefunden</numerusform>
            <numerusform>%Ln gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gui::RelationEditor</name>
    <message>
        <source>%1, %2</source>
        <comment>how many are listed, how many are hidden</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) not saved</source>
        <translation>
            <numerusform>%Ln Änderung nicht gespeichert</numerusform>
            <numerusform>%Ln Änderungen nicht gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sho&amp;w %Ln More</source>
        <translation>
            <numerusform>%Ln &amp;weiteren anzeigen</numerusform>
            <numerusform>%Ln &amp;weitere anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;All</source>
        <translation>A&amp;lle anzeigen</translation>
    </message>
    <message>
        <source>C&amp;lear Search</source>
        <translation>Suche &amp;leeren</translation>
    </message>
</context>
<context>
    <name>Gui::RelationMenu</name>
    <message numerus="yes">
        <source>Check %1 in %Ln Row(s) Shown</source>
        <translation>
            <numerusform>%1 in %Ln angezeigten Zeile ankreuzen</numerusform>
            <numerusform>%1 in %Ln angezeigten Zeilen ankreuzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Uncheck %1 in %Ln Row(s) Shown</source>
        <translation>
            <numerusform>%1 in %Ln angezeigten Zeile abwählen</numerusform>
            <numerusform>%1 in %Ln angezeigten Zeilen abwählen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gui::RelationMessages</name>
    <message numerus="yes">
        <source>Saved: %Ln change(s).</source>
        <translation>
            <numerusform>Gespeichert: %Ln Änderung.</numerusform>
            <numerusform>Gespeichert: %Ln Änderungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to save: no box was changed.</source>
        <translation>Es gibt nichts zu speichern: Kein Kästchen wurde geändert.</translation>
    </message>
    <message>
        <source>There is no box in this column. Go to a box with Left or Right, and press Space there.</source>
        <translation>In dieser Spalte gibt es kein Kästchen. Gehen Sie mit der Taste Links oder Rechts zu einem, und drücken Sie dort die Leertaste.</translation>
    </message>
    <message>
        <source>There is nothing to copy from %1.</source>
        <translation>Von %1 gibt es nichts zu kopieren.</translation>
    </message>
    <message numerus="yes">
        <source>%1 was checked in %Ln row(s), those shown. Nothing is saved yet.</source>
        <translation>
            <numerusform>%1 wurde in %Ln angezeigten Zeile angekreuzt. Noch ist nichts gespeichert.</numerusform>
            <numerusform>%1 wurde in %Ln angezeigten Zeilen angekreuzt. Noch ist nichts gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was unchecked in %Ln row(s), those shown. Nothing is saved yet.</source>
        <translation>
            <numerusform>%1 wurde in %Ln angezeigten Zeile abgewählt. Noch ist nichts gespeichert.</numerusform>
            <numerusform>%1 wurde in %Ln angezeigten Zeilen abgewählt. Noch ist nichts gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>Rückgäng&amp;ig</translation>
    </message>
    <message numerus="yes">
        <source>Copied from %1: %Ln change(s) marked. Look at what is marked; nothing is saved yet.</source>
        <translation>
            <numerusform>Von %1 kopiert: %Ln Änderung markiert. Sehen Sie sich an, was markiert ist; noch ist nichts gespeichert.</numerusform>
            <numerusform>Von %1 kopiert: %Ln Änderungen markiert. Sehen Sie sich an, was markiert ist; noch ist nichts gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the changes are in rows that are hidden, as their records are invalid: “Include invalid” shows them.</source>
        <translation>
            <numerusform>%Ln der Änderungen steht in einer Zeile, die ausgeblendet ist, weil ihr Datensatz ungültig ist: „Ungültige einschließen“ zeigt sie an.</numerusform>
            <numerusform>%Ln der Änderungen stehen in Zeilen, die ausgeblendet sind, weil ihre Datensätze ungültig sind: „Ungültige einschließen“ zeigt sie an.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gui::RestoreDialog</name>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Gewählt: %1</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Noch ist nichts gewählt.</translation>
    </message>
    <message>
        <source>There are no automatic backups yet.</source>
        <translation>Es gibt noch keine automatischen Sicherungen.</translation>
    </message>
    <message>
        <source>Restore a Backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Put the content of the backup “%1” in the place of everything in the database?</source>
        <translation>Den Inhalt der Sicherung „%1“ an die Stelle von allem in der Datenbank setzen?</translation>
    </message>
    <message>
        <source>What anybody changed since that backup was made is gone from the database. It is kept in an automatic backup, which you can restore in the same way. Afterwards you sign in again.</source>
        <translation>Was seit dieser Sicherung geändert wurde, gleich von wem, ist dann nicht mehr in der Datenbank. Es bleibt in einer automatischen Sicherung erhalten, die Sie ebenso wiederherstellen können. Danach melden Sie sich neu an.</translation>
    </message>
</context>
<context>
    <name>Gui::SaveButtons</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save and finish</source>
        <translation>Speichern und abschließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Gui::SettingsDialog</name>
    <message>
        <source>On: permissions decide which groups a customer user may use. Off: OTOBO does not ask for permissions at all.</source>
        <translation>An: Berechtigungen entscheiden, welche Gruppen ein Kundenbenutzer verwenden darf. Aus: OTOBO fragt gar nicht nach Berechtigungen.</translation>
    </message>
    <message>
        <source>Everybody who belongs to a customer has ro and rw on these groups.</source>
        <translation>Alle, die zu einem Kunden gehören, haben ro und rw auf diese Gruppen.</translation>
    </message>
    <message>
        <source>Every customer user has ro and rw on these groups.</source>
        <translation>Jeder Kundenbenutzer hat ro und rw auf diese Gruppen.</translation>
    </message>
    <message>
        <source>On: an address that another customer user has, be it an invalid one, is refused. Capitals make no difference.</source>
        <translation>An: Eine Adresse, die ein anderer Kundenbenutzer schon hat, auch ein ungültiger, wird abgelehnt. Groß- und Kleinschreibung ist gleich.</translation>
    </message>
    <message>
        <source>A regular expression: addresses that match are accepted, proper or not. Empty: none.</source>
        <translation>Ein regulärer Ausdruck: Adressen, auf die er passt, werden angenommen, ob richtig gebildet oder nicht. Leer: keine.</translation>
    </message>
    <message>
        <source>A regular expression: addresses that match are refused. Capitals make no difference. Empty: none.</source>
        <translation>Ein regulärer Ausdruck: Adressen, auf die er passt, werden abgelehnt. Groß- und Kleinschreibung ist gleich. Leer: keine.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>On: on a group, a customer can also get permissions for the tickets of the other customers in it.</source>
        <translation>An: Ein Kunde kann auf eine Gruppe auch Berechtigungen für die Tickets der anderen Kunden in ihr bekommen.</translation>
    </message>
    <message>
        <source>Lists show so many at once and offer more; the total is always exact. A list that is open changes when you search the next time.</source>
        <translation>Listen zeigen so viele auf einmal und bieten mehr an; die Gesamtzahl stimmt immer. Eine offene Liste ändert sich bei der nächsten Suche.</translation>
    </message>
</context>
<context>
    <name>Gui::SignInDialog</name>
    <message>
        <source>&amp;Sign In</source>
        <translation>An&amp;melden</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passwords. The next try is possible in %Ln s.</source>
        <translation>
            <numerusform>Zu viele falsche Passwörter. Der nächste Versuch ist in %Ln Sekunde möglich.</numerusform>
            <numerusform>Zu viele falsche Passwörter. Der nächste Versuch ist in %Ln Sekunden möglich.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can try again now.</source>
        <translation>Sie können es jetzt noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>Gui::SignInFlow</name>
    <message>
        <source>This is a demo: sign in as %1 with the password %2.</source>
        <translation>Das ist eine Demo: Melden Sie sich als %1 mit dem Passwort %2 an.</translation>
    </message>
    <message>
        <source>Making up people for the demo…</source>
        <translation>Personen für die Demo werden erfunden …</translation>
    </message>
    <message>
        <source>Demo – Rollbook</source>
        <translation>Demo – Rollbook</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>Die Sicherung wird wiederhergestellt …</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Restore a Backup – Rollbook</source>
        <translation>Sicherung wiederherstellen – Rollbook</translation>
    </message>
    <message>
        <source>The backup was restored. What the database had before is kept in “%1”.</source>
        <translation>Die Sicherung wurde wiederhergestellt. Was die Datenbank vorher enthielt, ist aufbewahrt in „%1“.</translation>
    </message>
</context>
<context>
    <name>Gui::UndoActions</name>
    <message>
        <source>Saved: %1.</source>
        <translation>Gespeichert: %1.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>Gui::UndoDialog</name>
    <message>
        <source>by %1 on %2</source>
        <translation>von %1 am %2</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig machen</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>What Happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Left: %1</source>
        <translation>Bleibt: %1</translation>
    </message>
    <message>
        <source>Left: %1, %2</source>
        <comment>why, and by whom</comment>
        <translation>Bleibt: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) are restored.</source>
        <translation>
            <numerusform>Ein Wert wird wiederhergestellt.</numerusform>
            <numerusform>%Ln Werte werden wiederhergestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) stay as they are.</source>
        <translation>
            <numerusform>Ein Wert bleibt, wie er ist.</numerusform>
            <numerusform>%Ln Werte bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more value(s)</source>
        <translation>
            <numerusform>und %Ln weiterer Wert</numerusform>
            <numerusform>und %Ln weitere Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo Change %1</source>
        <translation>Änderung %1 rückgängig machen</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Restore as Before Change %1</source>
        <translation>Wie vor Änderung %1 wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Before the Change</source>
        <translation>Vor der Änderung</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>field – record</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Restored, though changed again since, %1</source>
        <translation>Wird wiederhergestellt, obwohl seither erneut geändert, %1</translation>
    </message>
    <message>
        <source>Restored, though changed again since</source>
        <translation>Wird wiederhergestellt, obwohl seither erneut geändert</translation>
    </message>
</context>
<context>
    <name>Gui::Undoer</name>
    <message>
        <source>Everything is as it was before that change, so there is nothing to undo.</source>
        <translation>Alles ist so, wie es vor dieser Änderung war; es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>The change cannot be undone. %1</source>
        <translation>Die Änderung lässt sich nicht rückgängig machen. %1</translation>
    </message>
    <message>
        <source>“%1” is restored to the state before change %2.</source>
        <translation>„%1“ ist wieder so wie vor Änderung %2.</translation>
    </message>
    <message>
        <source>Change %1 (“%2”) is undone.</source>
        <translation>Änderung %1 („%2“) ist rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Earlier passwords are not kept, so there is nothing that can be undone.</source>
        <translation>Frühere Passwörter werden nicht aufbewahrt; es gibt nichts, was sich rückgängig machen ließe.</translation>
    </message>
    <message numerus="yes">
        <source>Undoing a change of %Ln row(s)…</source>
        <translation>
            <numerusform>Eine Änderung von %Ln Zeile wird rückgängig gemacht …</numerusform>
            <numerusform>Eine Änderung von %Ln Zeilen wird rückgängig gemacht …</numerusform>
        </translation>
    </message>
    <message>
        <source>Another change is still being undone. Wait until that is done.</source>
        <translation>Es wird noch eine andere Änderung rückgängig gemacht. Warten Sie, bis das fertig ist.</translation>
    </message>
    <message>
        <source>What it was before was removed when the person was anonymised, so there is nothing that can be undone.</source>
        <translation>Was vorher dort stand, wurde entfernt, als die Person anonymisiert wurde; es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>What it was before change %1 (“%2”) is restored.</source>
        <translation>Was vor Änderung %1 („%2“) dort stand, ist wiederhergestellt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) of it stay as they are.</source>
        <translation>
            <numerusform>%Ln Wert davon bleibt, wie er ist.</numerusform>
            <numerusform>%Ln Werte davon bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>What that repair removed cannot come back, as the rules do not allow it.</source>
        <translation>Was diese Reparatur entfernt hat, kann nicht zurückkommen, da die Regeln es nicht zulassen.</translation>
    </message>
    <message>
        <source>Change %1 (“%2”) is done again.</source>
        <translation>Änderung %1 („%2“) ist wieder getan.</translation>
    </message>
</context>
<context>
    <name>Gui::ValueLabel</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
</context>
<context>
    <name>Gui::WelcomeDialog</name>
    <message>
        <source>&amp;Sign in to %1</source>
        <translation>Bei %1 an&amp;melden</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>Health of the Database</source>
        <translation>Zustand der Datenbank</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Checks that are done</source>
        <translation>Erledigte Prüfungen</translation>
    </message>
    <message>
        <source>Check A&amp;gain</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
    <message>
        <source>Looks the whole database through once more (F5)</source>
        <translation>Sieht die ganze Datenbank noch einmal durch (F5)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Show &amp;Next</source>
        <translation>&amp;Mehr zeigen</translation>
    </message>
    <message>
        <source>Months &amp;without a login:</source>
        <translation>M&amp;onate ohne Anmeldung:</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Repair Se&amp;lected…</source>
        <translation>Ausge&amp;wählte reparieren …</translation>
    </message>
    <message>
        <source>&amp;Repair All…</source>
        <translation>Alle &amp;reparieren …</translation>
    </message>
</context>
<context>
    <name>HealthRepairDialog</name>
    <message>
        <source>Repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>What will be repaired</source>
        <translation>Was repariert wird</translation>
    </message>
    <message>
        <source>Being repaired</source>
        <translation>Wird repariert</translation>
    </message>
</context>
<context>
    <name>HealthTexts</name>
    <message numerus="yes">
        <source>%n row(s) repaired.</source>
        <translation>
            <numerusform>%n Zeile repariert.</numerusform>
            <numerusform>%n Zeilen repariert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing obvious: edit it yourself.</source>
        <translation>Nichts liegt nahe: Bearbeiten Sie den Datensatz selbst.</translation>
    </message>
    <message>
        <source>Damage to the file</source>
        <translation>Schäden an der Datei</translation>
    </message>
    <message>
        <source>Orphaned relations</source>
        <translation>Verwaiste Zuordnungen</translation>
    </message>
    <message>
        <source>Duplicate relations</source>
        <translation>Doppelte Zuordnungen</translation>
    </message>
    <message>
        <source>Names that differ only in capitals</source>
        <translation>Namen mit anderer Großschreibung</translation>
    </message>
    <message>
        <source>Usernames over 100 characters</source>
        <translation>Benutzernamen über 100 Zeichen</translation>
    </message>
    <message>
        <source>Customers that do not exist</source>
        <translation>Kunden, die es nicht gibt</translation>
    </message>
    <message>
        <source>Valid people of invalid customers</source>
        <translation>Gültige Personen ungültiger Kunden</translation>
    </message>
    <message>
        <source>Email addresses used twice</source>
        <translation>Mehrfach benutzte E-Mail-Adressen</translation>
    </message>
    <message>
        <source>Blanks around values</source>
        <translation>Leerzeichen um Werte</translation>
    </message>
    <message>
        <source>Values over length</source>
        <translation>Zu lange Werte</translation>
    </message>
    <message>
        <source>Weakly protected passwords</source>
        <translation>Schwach geschützte Passwörter</translation>
    </message>
    <message>
        <source>No login for a long time</source>
        <translation>Lange nicht angemeldet</translation>
    </message>
    <message>
        <source>What SQLite itself finds wrong with the database file, and rows that refer to rows that are gone.</source>
        <translation>Was SQLite selbst an der Datenbankdatei auszusetzen hat, und Zeilen, die auf fehlende Zeilen verweisen.</translation>
    </message>
    <message>
        <source>Permissions, further customers and preferences of a username, a customer or a group that no longer exists. Whoever gets that name next would inherit them.</source>
        <translation>Berechtigungen, weitere Kunden und Voreinstellungen eines Benutzernamens, eines Kunden oder einer Gruppe, die es nicht mehr gibt. Wer diesen Namen als Nächster bekommt, würde sie erben.</translation>
    </message>
    <message>
        <source>The same relation is stored more than once. It counts once; but who takes it away with another program may leave a copy behind.</source>
        <translation>Dieselbe Zuordnung ist mehrmals gespeichert. Sie zählt einmal; wer sie aber mit einem anderen Programm entfernt, lässt womöglich eine Kopie zurück.</translation>
    </message>
    <message>
        <source>Usernames, customer IDs, customer names and group names that are the same but for capitals. OTOBO may take one for the other.</source>
        <translation>Benutzernamen, Kundennummern, Kundennamen und Gruppennamen, die bis auf Groß- und Kleinschreibung gleich sind. OTOBO kann sie verwechseln.</translation>
    </message>
    <message>
        <source>Relations hold 100 characters of a username, so these people can be given neither groups nor further customers.</source>
        <translation>Zuordnungen fassen 100 Zeichen eines Benutzernamens; diese Personen können deshalb weder Gruppen noch weitere Kunden bekommen.</translation>
    </message>
    <message>
        <source>Customer users whose customer does not exist: they have no permissions through it, and nobody finds them by its name.</source>
        <translation>Kundenbenutzer, deren Kunden es nicht gibt: Sie haben durch ihn keine Berechtigungen, und niemand findet sie über seinen Namen.</translation>
    </message>
    <message>
        <source>Customer users that can still log in although their customer is not valid any more. They keep its permissions.</source>
        <translation>Kundenbenutzer, die sich noch anmelden können, obwohl ihr Kunde nicht mehr gültig ist. Sie behalten dessen Berechtigungen.</translation>
    </message>
    <message>
        <source>Several customer users have the same email address (capitals make no difference). OTOBO gives a message to just one of them.</source>
        <translation>Mehrere Kundenbenutzer haben dieselbe E-Mail-Adresse (Groß- und Kleinschreibung zählt nicht). OTOBO ordnet eine Nachricht nur einem von ihnen zu.</translation>
    </message>
    <message>
        <source>Values that begin or end with a blank. They look right and are not found.</source>
        <translation>Werte, die mit einem Leerzeichen beginnen oder enden. Sie sehen richtig aus und werden doch nicht gefunden.</translation>
    </message>
    <message>
        <source>Values that are longer than their column allows. Other databases would refuse or cut them.</source>
        <translation>Werte, die länger sind, als ihre Spalte erlaubt. Andere Datenbanken würden sie ablehnen oder abschneiden.</translation>
    </message>
    <message>
        <source>Passwords that are not stored with bcrypt. Whoever gets hold of the database guesses many of them quickly.</source>
        <translation>Passwörter, die nicht mit bcrypt gespeichert sind. Wer an die Datenbank gelangt, errät viele davon schnell.</translation>
    </message>
    <message numerus="yes">
        <source>Valid customer users who have not logged in for %n month(s). Who never did counts from the day of being added.</source>
        <translation>
            <numerusform>Gültige Kundenbenutzer, die seit %n Monat nicht angemeldet waren. Wer es noch nie war, zählt von dem Tag an, an dem er hinzugefügt wurde.</numerusform>
            <numerusform>Gültige Kundenbenutzer, die seit %n Monaten nicht angemeldet waren. Wer es noch nie war, zählt von dem Tag an, an dem er hinzugefügt wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be repaired here. Do not go on working with this file: put a backup back in its place.</source>
        <translation>Das lässt sich hier nicht reparieren. Arbeiten Sie mit dieser Datei nicht weiter, sondern spielen Sie eine Sicherung zurück.</translation>
    </message>
    <message>
        <source>The repair removes them.</source>
        <translation>Die Reparatur entfernt sie.</translation>
    </message>
    <message>
        <source>The repair leaves one of each.</source>
        <translation>Die Reparatur lässt von jeder eine übrig.</translation>
    </message>
    <message>
        <source>Rename one of them. Invalid ones count as well.</source>
        <translation>Benennen Sie einen davon um. Ungültige zählen ebenso.</translation>
    </message>
    <message>
        <source>Give them a shorter username.</source>
        <translation>Geben Sie ihnen einen kürzeren Benutzernamen.</translation>
    </message>
    <message>
        <source>The repair sets the customer where its ID differs only in capitals or blanks. For the others, pick a customer or add the missing one.</source>
        <translation>Die Reparatur setzt den Kunden, wo seine Nummer sich nur in Groß- und Kleinschreibung oder Leerzeichen unterscheidet. Bei den anderen wählen Sie einen Kunden aus oder fügen den fehlenden hinzu.</translation>
    </message>
    <message>
        <source>The repair sets them to invalid.</source>
        <translation>Die Reparatur setzt sie auf ungültig.</translation>
    </message>
    <message>
        <source>Give one of them another address. Invalid ones count as well.</source>
        <translation>Geben Sie einem davon eine andere Adresse. Ungültige zählen ebenso.</translation>
    </message>
    <message>
        <source>The repair removes the blanks, in all that refers to the value as well.</source>
        <translation>Die Reparatur entfernt die Leerzeichen, auch in allem, was auf den Wert verweist.</translation>
    </message>
    <message>
        <source>Open them and shorten the value.</source>
        <translation>Öffnen Sie den Datensatz und kürzen Sie den Wert.</translation>
    </message>
    <message>
        <source>A password cannot be read back, so it cannot be converted: set a new one, or have the person choose one.</source>
        <translation>Ein Passwort lässt sich nicht zurücklesen und darum nicht umwandeln: Setzen Sie ein neues oder lassen Sie die Person eines wählen.</translation>
    </message>
    <message>
        <source>Database file</source>
        <translation>Datenbankdatei</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tabelle %1</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>Kunde %1</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>Customer user %1</source>
        <translation>Kundenbenutzer %1</translation>
    </message>
    <message>
        <source>Further customer %1</source>
        <translation>Weiterer Kunde %1</translation>
    </message>
    <message>
        <source>Preference %1</source>
        <translation>Voreinstellung %1</translation>
    </message>
    <message>
        <source>Permission %1 on group %2</source>
        <translation>Berechtigung %1 auf Gruppe %2</translation>
    </message>
    <message>
        <source>%1: there is no such group.</source>
        <translation>%1: Diese Gruppe gibt es nicht.</translation>
    </message>
    <message>
        <source>%1: there is no such customer.</source>
        <translation>%1: Diesen Kunden gibt es nicht.</translation>
    </message>
    <message>
        <source>%1: there is no such customer user.</source>
        <translation>%1: Diesen Kundenbenutzer gibt es nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is stored %n time(s).</source>
        <translation>
            <numerusform>%1 ist %n-mal gespeichert.</numerusform>
            <numerusform>%1 ist %n-mal gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1 refers to a row of table %2 that does not exist.</source>
        <translation>Zeile %1 verweist auf eine Zeile der Tabelle %2, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Last login: %1</source>
        <translation>Letzte Anmeldung: %1</translation>
    </message>
    <message>
        <source>Never logged in; added %1</source>
        <translation>Nie angemeldet; hinzugefügt: %1</translation>
    </message>
    <message>
        <source>%1 “%2”: %3 has the same but for capitals.</source>
        <translation>%1 „%2“: %3 hat bis auf Groß- und Kleinschreibung dasselbe.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n character(s): “%2”</source>
        <translation>
            <numerusform>%1 hat %n Zeichen: „%2“</numerusform>
            <numerusform>%1 hat %n Zeichen: „%2“</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no customer ID.</source>
        <translation>Es gibt keine Kundennummer.</translation>
    </message>
    <message>
        <source>There is no customer “%1”.</source>
        <translation>Den Kunden „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Customer %1 (%2) is not valid.</source>
        <translation>Kunde %1 (%2) ist nicht gültig.</translation>
    </message>
    <message>
        <source>%1 is also the address of %2.</source>
        <translation>%1 ist auch die Adresse von %2.</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>field and its value</comment>
        <translation>%1: „%2“</translation>
    </message>
    <message>
        <source>Stored as %1</source>
        <comment>kind of a password</comment>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>It holds bytes that are no text. Only the program that wrote them can mend it.</source>
        <translation>Darin stehen Bytes, die kein Text sind. Das kann nur das Programm in Ordnung bringen, das sie geschrieben hat.</translation>
    </message>
    <message>
        <source>It follows the customer as soon as that one’s ID is repaired.</source>
        <translation>Das folgt dem Kunden, sobald dessen Nummer repariert ist.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Leave one</source>
        <translation>Eine übrig lassen</translation>
    </message>
    <message>
        <source>Not possible: %1</source>
        <translation>Nicht möglich: %1</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, value before and after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1: “%2” → “%3”</source>
        <comment>field, value before and after</comment>
        <translation>%1: „%2“ → „%3“</translation>
    </message>
</context>
<context>
    <name>HelpTexts</name>
    <message>
        <source>Search Help</source>
        <translation>Suchhilfe</translation>
    </message>
    <message>
        <source>The list follows what you type into the search box. Capital letters and accents do not matter: muller finds Müller.</source>
        <translation>Die Liste folgt dem, was Sie in das Suchfeld tippen. Groß- und Kleinschreibung und Akzente spielen keine Rolle: muller findet Müller.</translation>
    </message>
    <message>
        <source>both words, in any order, each anywhere in a name, username, email address, customer or telephone number</source>
        <translation>beide Wörter in beliebiger Reihenfolge, jedes irgendwo in Name, Benutzername, E-Mail-Adresse, Kunde oder Telefonnummer</translation>
    </message>
    <message>
        <source>these words, one after the other, in one field</source>
        <translation>diese Wörter direkt nacheinander in einem Feld</translation>
    </message>
    <message>
        <source>m and later er, with any text between them: Meier, Müller</source>
        <translation>m und später er mit beliebigem Text dazwischen: Meier, Müller</translation>
    </message>
    <message>
        <source>without acme</source>
        <translation>ohne acme</translation>
    </message>
    <message>
        <source>acme in the customer’s ID or name only</source>
        <translation>acme nur in Nummer oder Name des Kunden</translation>
    </message>
    <message>
        <source>meier in the first or last name only; for customers: in the name</source>
        <translation>meier nur im Vor- oder Nachnamen; bei Kunden: im Namen</translation>
    </message>
    <message>
        <source>meier in the username only</source>
        <translation>meier nur im Benutzernamen</translation>
    </message>
    <message>
        <source>example.net in the email address only</source>
        <translation>example.net nur in der E-Mail-Adresse</translation>
    </message>
    <message>
        <source>4930 in the telephone or mobile number; blanks, + and / in numbers do not matter</source>
        <translation>4930 in der Telefon- oder Mobilnummer; Leerzeichen und Zeichen wie + oder / spielen in Nummern keine Rolle</translation>
    </message>
    <message>
        <source>all of this can be combined: without @acme in the email address</source>
        <translation>all das lässt sich kombinieren: ohne @acme in der E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastaturkürzel</translation>
    </message>
    <message>
        <source>Every button and menu can also be reached with the Alt key and its underlined letter.</source>
        <translation>Jede Schaltfläche und jedes Menü ist auch mit der Alt-Taste und dem unterstrichenen Buchstaben erreichbar.</translation>
    </message>
    <message>
        <source>Go to the search box (also: %1)</source>
        <translation>Zum Suchfeld gehen (auch: %1)</translation>
    </message>
    <message>
        <source>Clear the search box</source>
        <translation>Suchfeld leeren</translation>
    </message>
    <message>
        <source>From the search box into the list; typing there goes on with the search</source>
        <translation>Vom Suchfeld in die Liste; wer dort tippt, setzt die Suche fort</translation>
    </message>
    <message>
        <source>Edit the selected record (also: %1)</source>
        <translation>Ausgewählten Datensatz bearbeiten (auch: %1)</translation>
    </message>
    <message>
        <source>Copy the selected cell</source>
        <translation>Ausgewählte Zelle kopieren</translation>
    </message>
    <message>
        <source>Read the list again</source>
        <translation>Liste neu einlesen</translation>
    </message>
    <message>
        <source>Customer User Administration</source>
        <translation>Kundenbenutzer-Verwaltung</translation>
    </message>
    <message>
        <source>Customer Administration</source>
        <translation>Kunden-Verwaltung</translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation>Datenbank öffnen</translation>
    </message>
    <message>
        <source>Search help</source>
        <translation>Suchhilfe</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Übersicht</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Menu of the selected record, with sorting (also: the Menu key)</source>
        <translation>Menü des gewählten Datensatzes, mit Sortierung (auch: die Menütaste)</translation>
    </message>
    <message>
        <source>Save what the form shows</source>
        <translation>Speichern, was das Formular zeigt</translation>
    </message>
    <message>
        <source>Show or hide the password in the form</source>
        <translation>Passwort im Formular anzeigen oder verbergen</translation>
    </message>
    <message>
        <source>Add a record of the kind that the page lists</source>
        <translation>Einen Datensatz der Art hinzufügen, die die Seite auflistet</translation>
    </message>
    <message>
        <source>Groups (administrators only)</source>
        <translation>Gruppen (nur Administratoren)</translation>
    </message>
    <message>
        <source>Agents (administrators only)</source>
        <translation>Agenten (nur Administratoren)</translation>
    </message>
    <message>
        <source>Settings (administrators only)</source>
        <translation>Einstellungen (nur Administratoren)</translation>
    </message>
    <message>
        <source>Customer users and groups (administrators only)</source>
        <translation>Kundenbenutzer und Gruppen (nur Administratoren)</translation>
    </message>
    <message>
        <source>Customers and groups (administrators only)</source>
        <translation>Kunden und Gruppen (nur Administratoren)</translation>
    </message>
    <message>
        <source>Customer users and customers (administrators only)</source>
        <translation>Kundenbenutzer und Kunden (nur Administratoren)</translation>
    </message>
    <message>
        <source>Check or uncheck the current box; say why there is a mark</source>
        <translation>Das aktuelle Kästchen ankreuzen oder abwählen; sagen, warum ein Zeichen da ist</translation>
    </message>
    <message>
        <source>Back to the relations that were shown before</source>
        <translation>Zurück zu den vorher angezeigten Zuordnungen</translation>
    </message>
    <message>
        <source>History: what was changed, by whom and when</source>
        <translation>Verlauf: was geändert wurde, von wem und wann</translation>
    </message>
    <message>
        <source>Undo what was saved last (also: %1 does it again)</source>
        <translation>Das zuletzt Gespeicherte rückgängig machen (%1 wiederholt es)</translation>
    </message>
    <message>
        <source>From the fields of a form to its history, and back</source>
        <translation>Von den Feldern eines Formulars zu seinem Verlauf und zurück</translation>
    </message>
    <message>
        <source>Health of the database</source>
        <translation>Zustand der Datenbank</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>&amp;Words:</source>
        <translation>&amp;Wörter:</translation>
    </message>
    <message>
        <source>All words must stand somewhere in a change: in a name, a field, or a value before or after it.</source>
        <translation>Alle Wörter müssen irgendwo in einer Änderung stehen: in einem Namen, einem Feld oder einem Wert davor oder danach.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>A&amp;gent:</source>
        <translation>A&amp;gent:</translation>
    </message>
    <message>
        <source>What was changed, the latest first</source>
        <translation>Was geändert wurde, das Letzte zuerst</translation>
    </message>
    <message>
        <source>&amp;Show Everything</source>
        <translation>&amp;Alles anzeigen</translation>
    </message>
    <message>
        <source>Fie&amp;ld:</source>
        <translation>&amp;Feld:</translation>
    </message>
    <message>
        <source>T&amp;ime:</source>
        <translation>&amp;Zeit:</translation>
    </message>
    <message>
        <source>Fr&amp;om:</source>
        <translation>V&amp;on:</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>Bi&amp;s:</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>HistoryTexts</name>
    <message>
        <source>Changed by a newer version of Rollbook</source>
        <translation>Von einer neueren Version von Rollbook geändert</translation>
    </message>
    <message>
        <source>Preference “%1”</source>
        <translation>Einstellung „%1“</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>a password</comment>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Customer user “%1” added</source>
        <translation>Kundenbenutzer „%1“ hinzugefügt</translation>
    </message>
    <message>
        <source>Customer user “%1” changed</source>
        <translation>Kundenbenutzer „%1“ geändert</translation>
    </message>
    <message>
        <source>Customer “%1” added</source>
        <translation>Kunde „%1“ hinzugefügt</translation>
    </message>
    <message>
        <source>Customer “%1” changed</source>
        <translation>Kunde „%1“ geändert</translation>
    </message>
    <message>
        <source>Group “%1” added</source>
        <translation>Gruppe „%1“ hinzugefügt</translation>
    </message>
    <message>
        <source>Group “%1” changed</source>
        <translation>Gruppe „%1“ geändert</translation>
    </message>
    <message>
        <source>Agent “%1” added</source>
        <translation>Agent „%1“ hinzugefügt</translation>
    </message>
    <message>
        <source>Agent “%1” changed</source>
        <translation>Agent „%1“ geändert</translation>
    </message>
    <message>
        <source>Permissions changed</source>
        <translation>Berechtigungen geändert</translation>
    </message>
    <message>
        <source>Permissions changed: “%1”</source>
        <translation>Berechtigungen geändert: „%1“</translation>
    </message>
    <message>
        <source>Further customers changed</source>
        <translation>Weitere Kunden geändert</translation>
    </message>
    <message>
        <source>Further customers changed: “%1”</source>
        <translation>Weitere Kunden geändert: „%1“</translation>
    </message>
    <message>
        <source>Setting “%1” changed</source>
        <translation>Einstellung „%1“ geändert</translation>
    </message>
    <message>
        <source>A preference of the agent&apos;s own changed</source>
        <translation>Eine persönliche Einstellung des Agenten geändert</translation>
    </message>
    <message>
        <source>Change %1 undone (“%2”)</source>
        <translation>Änderung %1 rückgängig gemacht („%2“)</translation>
    </message>
    <message>
        <source>“%1” restored to an earlier state</source>
        <translation>„%1“ auf einen früheren Stand gebracht</translation>
    </message>
    <message>
        <source>Customer user “%1”</source>
        <translation>Kundenbenutzer „%1“</translation>
    </message>
    <message>
        <source>Customer “%1”</source>
        <translation>Kunde „%1“</translation>
    </message>
    <message>
        <source>Group “%1”</source>
        <translation>Gruppe „%1“</translation>
    </message>
    <message>
        <source>Agent “%1”</source>
        <translation>Agent „%1“</translation>
    </message>
    <message>
        <source>Further customer “%1”</source>
        <translation>Weiterer Kunde „%1“</translation>
    </message>
    <message>
        <source>Permission %1 on group “%2” (other customers)</source>
        <translation>Berechtigung %1 an Gruppe „%2“ (andere Kunden)</translation>
    </message>
    <message>
        <source>Permission %1 on group “%2”</source>
        <translation>Berechtigung %1 an Gruppe „%2“</translation>
    </message>
    <message>
        <source>changed again since</source>
        <translation>seither erneut geändert</translation>
    </message>
    <message>
        <source>is so already</source>
        <translation>ist schon so</translation>
    </message>
    <message>
        <source>earlier passwords are not kept</source>
        <translation>frühere Passwörter werden nicht aufbewahrt</translation>
    </message>
    <message>
        <source>does not exist any more</source>
        <translation>gibt es nicht mehr</translation>
    </message>
    <message>
        <source>Repaired: %1</source>
        <comment>what a check of the database found</comment>
        <translation>Behoben: %1</translation>
    </message>
    <message>
        <source>Merged “%1” into “%2”</source>
        <translation>„%1“ mit „%2“ zusammengeführt</translation>
    </message>
    <message>
        <source>Customer users merged: “%1”</source>
        <translation>Kundenbenutzer zusammengeführt: „%1“</translation>
    </message>
    <message>
        <source>removed when the person was anonymised</source>
        <translation>entfernt, als die Person anonymisiert wurde</translation>
    </message>
    <message>
        <source>Customer user “%1” anonymised</source>
        <translation>Kundenbenutzer „%1“ anonymisiert</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Anonymised</source>
        <translation>Anonymisiert</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>The right arrow key shows the values of a change, the left one hides them.</source>
        <translation>Die Pfeiltaste nach rechts zeigt die Werte einer Änderung, die nach links verbirgt sie.</translation>
    </message>
    <message>
        <source>Takes back the whole change, as a change of its own.</source>
        <translation>Nimmt die ganze Änderung zurück; das ist selbst eine Änderung.</translation>
    </message>
    <message>
        <source>&amp;Undo This Change</source>
        <translation>Änder&amp;ung rückgängig machen</translation>
    </message>
    <message>
        <source>Restores this one value to what it was before the change.</source>
        <translation>Stellt diesen einen Wert so wieder her, wie er vor der Änderung war.</translation>
    </message>
    <message>
        <source>Restores all fields to what they were before the change.</source>
        <translation>Stellt alle Felder so wieder her, wie sie vor der Änderung waren.</translation>
    </message>
    <message>
        <source>&amp;Restore All as Before It</source>
        <translation>Alles wie davo&amp;r wiederherstellen</translation>
    </message>
    <message>
        <source>Restore &amp;Value as Before It</source>
        <translation>Wert w&amp;ie davor wiederherstellen</translation>
    </message>
</context>
<context>
    <name>LeftOverChoice</name>
    <message>
        <source>Take Over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>LeftOverTexts</name>
    <message>
        <source>%1 %2</source>
        <comment>permission, whose tickets</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 switched off</source>
        <comment>permission</comment>
        <translation>%1 ausgeschaltet</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>group, its permissions</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Groups: %1</source>
        <translation>Gruppen: %1</translation>
    </message>
    <message>
        <source>Further customer of: %1</source>
        <translation>Weiterer Kunde von: %1</translation>
    </message>
    <message>
        <source>Further customers: %1</source>
        <translation>Weitere Kunden: %1</translation>
    </message>
    <message>
        <source>Preferences: %1</source>
        <translation>Voreinstellungen: %1</translation>
    </message>
</context>
<context>
    <name>ListHeading</name>
    <message numerus="yes">
        <source>List (%Ln total)</source>
        <translation>
            <numerusform>Liste (%Ln insgesamt)</numerusform>
            <numerusform>Liste (%Ln insgesamt)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List (first %1 of %Ln shown)</source>
        <translation>
            <numerusform>Liste (die ersten %1 von %Ln)</numerusform>
            <numerusform>Liste (die ersten %1 von %Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invalid hidden</source>
        <translation>
            <numerusform>%Ln ungültiger ausgeblendet</numerusform>
            <numerusform>%Ln ungültige ausgeblendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List (first %Ln shown)</source>
        <translation>
            <numerusform>Liste (der erste Eintrag)</numerusform>
            <numerusform>Liste (die ersten %Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>The list is being sorted …</source>
        <translation>Die Liste wird sortiert …</translation>
    </message>
    <message>
        <source>The database is being read …</source>
        <translation>Die Datenbank wird gelesen …</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>The list changes as you type. The Down key goes to the list.</source>
        <translation>Die Liste folgt dem Tippen. Die Pfeiltaste nach unten führt in die Liste.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search (Enter)</source>
        <translation>Suchen (Eingabetaste)</translation>
    </message>
    <message>
        <source>Wildcards like &apos;*&apos; are allowed.</source>
        <translation>Platzhalter wie &apos;*&apos; sind erlaubt.</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>All words must match, each anywhere in a name, username, email address, customer or telephone number.</source>
        <translation>Alle Wörter müssen vorkommen, jedes irgendwo in Name, Benutzername, E-Mail-Adresse, Kunde oder Telefonnummer.</translation>
    </message>
    <message>
        <source>F1 shows what the search can do.</source>
        <translation>F1 zeigt, was die Suche kann.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Customers</source>
        <translation>&amp;Kunden</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>&amp;New Database…</source>
        <translation>&amp;Neue Datenbank …</translation>
    </message>
    <message>
        <source>&amp;Open Database…</source>
        <translation>Datenbank ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open &amp;Demo</source>
        <translation>&amp;Demo öffnen</translation>
    </message>
    <message>
        <source>&amp;Sign Out</source>
        <translation>&amp;Abmelden</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Customer &amp;User Administration</source>
        <translation>Kunden&amp;benutzer-Verwaltung</translation>
    </message>
    <message>
        <source>Customer Users</source>
        <translation>Kundenbenutzer</translation>
    </message>
    <message>
        <source>Customer User Administration</source>
        <translation>Kundenbenutzer-Verwaltung</translation>
    </message>
    <message>
        <source>&amp;Customer Administration</source>
        <translation>&amp;Kunden-Verwaltung</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Customer Administration</source>
        <translation>Kunden-Verwaltung</translation>
    </message>
    <message>
        <source>&amp;Search Help</source>
        <translation>&amp;Suchhilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastaturkürzel</translation>
    </message>
    <message>
        <source>&amp;About Rollbook</source>
        <translation>Ü&amp;ber Rollbook</translation>
    </message>
    <message>
        <source>Ad&amp;ministration</source>
        <translation>&amp;Verwaltung</translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation>&amp;Gruppen</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>&amp;Agents</source>
        <translation>&amp;Agenten</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Customer &amp;Users ↔ Groups</source>
        <translation>Kunden&amp;benutzer ↔ Gruppen</translation>
    </message>
    <message>
        <source>&amp;Customers ↔ Groups</source>
        <translation>&amp;Kunden ↔ Gruppen</translation>
    </message>
    <message>
        <source>Customer Users ↔ Customer&amp;s</source>
        <translation>Kundenbenutzer ↔ K&amp;unden</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Bearbei&amp;ten</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>History: what was changed, by whom and when</source>
        <translation>Verlauf: was geändert wurde, von wem und wann</translation>
    </message>
    <message>
        <source>&amp;Undo Last Change</source>
        <translation>Letzte Änderung &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>Takes back what was saved last from this window</source>
        <translation>Nimmt zurück, was zuletzt aus diesem Fenster gespeichert wurde</translation>
    </message>
    <message>
        <source>&amp;Redo Last Change</source>
        <translation>Letzte Änderung &amp;wiederholen</translation>
    </message>
    <message>
        <source>Does again what was undone last</source>
        <translation>Führt erneut aus, was zuletzt rückgängig gemacht wurde</translation>
    </message>
    <message>
        <source>&amp;Health of the Database</source>
        <translation>&amp;Zustand der Datenbank</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Health of the Database</source>
        <translation>Zustand der Datenbank</translation>
    </message>
    <message>
        <source>&amp;Back Up…</source>
        <translation>&amp;Sichern …</translation>
    </message>
    <message>
        <source>&amp;Restore a Backup…</source>
        <translation>Sicherung &amp;wiederherstellen …</translation>
    </message>
</context>
<context>
    <name>MembersOfTexts</name>
    <message>
        <source>This group is not valid: what is ticked does not count until it is.</source>
        <translation>Diese Gruppe ist nicht gültig: Was angekreuzt ist, zählt erst, wenn sie es ist.</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge Customer Users</source>
        <translation>Kundenbenutzer zusammenführen</translation>
    </message>
    <message>
        <source>Comes over</source>
        <translation>Kommt hinzu</translation>
    </message>
    <message>
        <source>What the kept one may do afterwards</source>
        <translation>Was der Verbleibende danach darf</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>All Newer</source>
        <translation>Alle neueren</translation>
    </message>
    <message>
        <source>Of each field the value that was stored last</source>
        <translation>Von jedem Feld der zuletzt gespeicherte Wert</translation>
    </message>
    <message>
        <source>All Older</source>
        <translation>Alle älteren</translation>
    </message>
    <message>
        <source>Of each field the value that was stored first</source>
        <translation>Von jedem Feld der zuerst gespeicherte Wert</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>The other one is kept</source>
        <translation>Der andere bleibt</translation>
    </message>
</context>
<context>
    <name>MergePickDialog</name>
    <message>
        <source>Merge Customer Users</source>
        <translation>Kundenbenutzer zusammenführen</translation>
    </message>
    <message>
        <source>Merge with</source>
        <translation>Zusammenführen mit</translation>
    </message>
    <message>
        <source>Nothing is merged yet: you see the two side by side first.</source>
        <translation>Noch wird nichts zusammengeführt: Sie sehen erst beide nebeneinander.</translation>
    </message>
</context>
<context>
    <name>MergeTexts</name>
    <message>
        <source>%1 (%2)</source>
        <comment>name and username</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>group and permissions</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 und %Ln weiterer</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups: %1</source>
        <translation>Gruppen: %1</translation>
    </message>
    <message>
        <source>Further customers: %1</source>
        <translation>Weitere Kunden: %1</translation>
    </message>
    <message>
        <source>No groups and customers come over.</source>
        <translation>Es kommen keine Gruppen und Kunden hinzu.</translation>
    </message>
    <message>
        <source>Gains on groups: %1</source>
        <translation>Gewinnt auf Gruppen: %1</translation>
    </message>
    <message>
        <source>Loses on groups: %1</source>
        <translation>Verliert auf Gruppen: %1</translation>
    </message>
    <message>
        <source>Customer group support is off, so permissions on groups have no effect.</source>
        <translation>Die Kundengruppen-Unterstützung ist aus; Berechtigungen auf Gruppen wirken deshalb nicht.</translation>
    </message>
    <message>
        <source>Sees the tickets of these customers, too: %1</source>
        <translation>Sieht auch die Tickets dieser Kunden: %1</translation>
    </message>
    <message>
        <source>Does not see the tickets of these customers any more: %1</source>
        <translation>Sieht die Tickets dieser Kunden nicht mehr: %1</translation>
    </message>
    <message>
        <source>The permissions stay as they are.</source>
        <translation>Die Berechtigungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>“%1” is invalid already and stays so; it is not deleted, and its own groups and customers stay as they are.</source>
        <translation>„%1“ ist schon ungültig und bleibt es; gelöscht wird nichts, und die eigenen Gruppen und Kunden bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>“%1” becomes invalid and cannot log in any more; it is not deleted, and its own groups and customers stay as they are.</source>
        <translation>„%1“ wird ungültig und kann sich nicht mehr anmelden; gelöscht wird nichts, und die eigenen Gruppen und Kunden bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>“%1” keeps its username, its password and its validity.</source>
        <translation>„%1“ behält Benutzernamen, Passwort und Gültigkeit.</translation>
    </message>
    <message>
        <source>“%1” is not valid: nobody can log in then. Keep the other one, or set it to valid as well.</source>
        <translation>„%1“ ist nicht gültig: Dann kann sich niemand anmelden. Behalten Sie den anderen, oder setzen Sie auch „%1“ auf gültig.</translation>
    </message>
    <message>
        <source>Groups and customers do not come over: only members of the group admin may change them.</source>
        <translation>Gruppen und Kunden kommen nicht hinzu: Nur Mitglieder der Gruppe admin dürfen sie ändern.</translation>
    </message>
    <message>
        <source>No two customer users may have the same email address, so “%1” gets %2 in place of its own.</source>
        <translation>Keine zwei Kundenbenutzer dürfen dieselbe E-Mail-Adresse haben; deshalb bekommt „%1“ statt der eigenen %2.</translation>
    </message>
    <message>
        <source>It is one change, which can be undone as a whole.</source>
        <translation>Das ist eine einzige Änderung, die sich im Ganzen rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>“%1” was merged into “%2” and is invalid now.</source>
        <translation>„%1“ wurde mit „%2“ zusammengeführt und ist jetzt ungültig.</translation>
    </message>
</context>
<context>
    <name>PermissionPreview</name>
    <message>
        <source>This customer user is not valid and cannot sign in. OTOBO keeps what is listed here, so it counts again as soon as the validity is valid.</source>
        <translation>Dieser Kundenbenutzer ist nicht gültig und kann sich nicht anmelden. OTOBO behält, was hier steht; es gilt also wieder, sobald die Gültigkeit „gültig“ ist.</translation>
    </message>
    <message>
        <source>There is no customer “%1”. What is shown here leaves it out.</source>
        <translation>Einen Kunden „%1“ gibt es nicht. Was hier steht, lässt ihn aus.</translation>
    </message>
    <message numerus="yes">
        <source>Customer(s) %1 do not exist. OTOBO does not look at that: what is stored for them still counts, but they are not listed under Customer Access.</source>
        <translation>
            <numerusform>Den Kunden %1 gibt es nicht. OTOBO achtet nicht darauf: Was für ihn gespeichert ist, gilt weiterhin, aber unter Kundenzugriff steht er nicht.</numerusform>
            <numerusform>Die Kunden %1 gibt es nicht. OTOBO achtet nicht darauf: Was für sie gespeichert ist, gilt weiterhin, aber unter Kundenzugriff stehen sie nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Customer(s) %1 are not valid. OTOBO does not look at that: what their groups grant still counts, but they are not listed under Customer Access.</source>
        <translation>
            <numerusform>Der Kunde %1 ist nicht gültig. OTOBO achtet nicht darauf: Was seine Gruppen gewähren, gilt weiterhin, aber unter Kundenzugriff steht er nicht.</numerusform>
            <numerusform>Die Kunden %1 sind nicht gültig. OTOBO achtet nicht darauf: Was ihre Gruppen gewähren, gilt weiterhin, aber unter Kundenzugriff stehen sie nicht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PermissionTexts</name>
    <message>
        <source>Same Customer</source>
        <translation>Gleicher Kunde</translation>
    </message>
    <message>
        <source>Other Customers</source>
        <translation>Andere Kunden</translation>
    </message>
    <message>
        <source>Direct: it is the primary customer.</source>
        <translation>Direkt: Es ist der Hauptkunde.</translation>
    </message>
    <message>
        <source>Indirect, through group %1: customer %2 may see other customers there (Other Customers), and this one is in it (Same Customer).</source>
        <translation>Indirekt, durch die Gruppe %1: Der Kunde %2 darf dort andere Kunden sehen (Andere Kunden), und dieser ist darin (Gleicher Kunde).</translation>
    </message>
    <message>
        <source>Give %1 on %2 to this customer user. It concerns nobody else.</source>
        <translation>%1 auf %2 diesem Kundenbenutzer geben. Das betrifft sonst niemanden.</translation>
    </message>
    <message>
        <source>Give %1 on %2 to customer %3 (Same Customer). Everybody of that customer gets it.</source>
        <translation>%1 auf %2 dem Kunden %3 geben (Gleicher Kunde). Alle dieses Kunden bekommen es.</translation>
    </message>
    <message>
        <source>Make %3 a further customer of this customer user: it has %1 on %2. Whatever else it has comes along.</source>
        <translation>%3 zum weiteren Kunden dieses Kundenbenutzers machen: Er hat %1 auf %2. Was er sonst hat, kommt mit.</translation>
    </message>
    <message>
        <source>Make %1 a default group of customers. Everybody with a customer gets ro and rw on it.</source>
        <translation>%1 zur Vorgabegruppe der Kunden machen. Alle mit einem Kunden bekommen ro und rw darauf.</translation>
    </message>
    <message>
        <source>Make %1 a default group of customer users. Everybody gets ro and rw on it.</source>
        <translation>%1 zur Vorgabegruppe der Kundenbenutzer machen. Alle bekommen ro und rw darauf.</translation>
    </message>
    <message>
        <source>Set the group %1 to valid: everything else is there already.</source>
        <translation>Die Gruppe %1 auf „gültig“ setzen: Alles andere ist schon da.</translation>
    </message>
    <message>
        <source>%1 directly: it was given to this customer user.</source>
        <translation>%1 direkt: Es wurde diesem Kundenbenutzer gegeben.</translation>
    </message>
    <message>
        <source>%1 directly: %2, which includes %1, was given to this customer user.</source>
        <translation>%1 direkt: %2, das %1 einschließt, wurde diesem Kundenbenutzer gegeben.</translation>
    </message>
    <message>
        <source>%1 through customer %2 (primary customer): it was given to that customer (Same Customer).</source>
        <translation>%1 durch den Kunden %2 (Hauptkunde): Es wurde diesem Kunden gegeben (Gleicher Kunde).</translation>
    </message>
    <message>
        <source>%1 through customer %2 (primary customer): %3, which includes %1, was given to that customer (Same Customer).</source>
        <translation>%1 durch den Kunden %2 (Hauptkunde): %3, das %1 einschließt, wurde diesem Kunden gegeben (Gleicher Kunde).</translation>
    </message>
    <message>
        <source>%1 through customer %2 (further customer): it was given to that customer (Same Customer).</source>
        <translation>%1 durch den Kunden %2 (weiterer Kunde): Es wurde diesem Kunden gegeben (Gleicher Kunde).</translation>
    </message>
    <message>
        <source>%1 through customer %2 (further customer): %3, which includes %1, was given to that customer (Same Customer).</source>
        <translation>%1 durch den Kunden %2 (weiterer Kunde): %3, das %1 einschließt, wurde diesem Kunden gegeben (Gleicher Kunde).</translation>
    </message>
    <message>
        <source>%1 by default: this is a default group of customers, see Settings.</source>
        <translation>%1 als Vorgabe: Das ist eine Vorgabegruppe der Kunden, siehe Einstellungen.</translation>
    </message>
    <message>
        <source>%1 by default: this is a default group of customer users, see Settings.</source>
        <translation>%1 als Vorgabe: Das ist eine Vorgabegruppe der Kundenbenutzer, siehe Einstellungen.</translation>
    </message>
    <message>
        <source>Direct: it is a further customer of this customer user.</source>
        <translation>Direkt: Es ist ein weiterer Kunde dieses Kundenbenutzers.</translation>
    </message>
</context>
<context>
    <name>PersonReportWriter</name>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>a moment and an agent</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Everything About Customer User “%1”</source>
        <translation>Alles über Kundenbenutzer „%1“</translation>
    </message>
    <message>
        <source>Read from the database on %1 by Rollbook %2.</source>
        <translation>Am %1 aus der Datenbank gelesen von Rollbook %2.</translation>
    </message>
    <message>
        <source>Of the password only its kind is told. All times are local.</source>
        <translation>Vom Passwort wird nur die Art genannt. Alle Zeiten sind Ortszeit.</translation>
    </message>
    <message>
        <source>The Person</source>
        <translation>Die Person</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Earlier username</source>
        <translation>Früherer Benutzername</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The Person&apos;s Customer</source>
        <translation>Der Kunde der Person</translation>
    </message>
    <message>
        <source>There is no customer with this ID.</source>
        <translation>Einen Kunden mit dieser Nummer gibt es nicht.</translation>
    </message>
    <message>
        <source>Further Customers</source>
        <translation>Weitere Kunden</translation>
    </message>
    <message>
        <source>The Person&apos;s Own Permissions</source>
        <translation>Eigene Berechtigungen der Person</translation>
    </message>
    <message>
        <source>%1, but not granted</source>
        <comment>a permission</comment>
        <translation>%1, aber nicht erteilt</translation>
    </message>
    <message>
        <source>Permissions That Follow from All of This</source>
        <translation>Berechtigungen, die aus all dem folgen</translation>
    </message>
    <message>
        <source>Customer group support is off, so permissions have no effect at present.</source>
        <translation>Die Kundengruppen-Unterstützung ist aus; Berechtigungen wirken daher zurzeit nicht.</translation>
    </message>
    <message>
        <source>Group “%1”</source>
        <comment>in a report</comment>
        <translation>Gruppe „%1“</translation>
    </message>
    <message>
        <source>Tickets of customer “%1”</source>
        <translation>Tickets des Kunden „%1“</translation>
    </message>
    <message>
        <source>History, the Latest First</source>
        <translation>Verlauf, das Neueste zuerst</translation>
    </message>
    <message>
        <source>Change %1, %2, %3: %4</source>
        <comment>number, time, agent, what was done</comment>
        <translation>Änderung %1, %2, %3: %4</translation>
    </message>
    <message>
        <source>%1, %2: “%3” → “%4”</source>
        <comment>record, field, before, after</comment>
        <translation>%1, %2: „%3“ → „%4“</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Rollbook databases (*.rollbook *.db *.sqlite);;All files (*)</source>
        <translation>Rollbook-Datenbanken (*.rollbook *.db *.sqlite);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>„%1“ hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Keep Editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Open a Database</source>
        <translation>Datenbank öffnen</translation>
    </message>
    <message>
        <source>Create a Database</source>
        <translation>Datenbank erstellen</translation>
    </message>
    <message>
        <source>Choose a Backup</source>
        <translation>Sicherung wählen</translation>
    </message>
    <message>
        <source>Back Up To</source>
        <translation>Sichern nach</translation>
    </message>
    <message>
        <source>Text files (*.txt);;All files (*)</source>
        <translation>Textdateien (*.txt);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>RecordPicker</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>The list changes as you type. The Down key goes to the list.</source>
        <translation>Die Liste folgt dem Tippen. Die Taste „Nach unten“ führt zur Liste.</translation>
    </message>
</context>
<context>
    <name>RelationEditor</name>
    <message>
        <source>Back to what was shown before (Alt+Left)</source>
        <translation>Zurück zu dem, was vorher angezeigt wurde (Alt+Links)</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>In der Liste suchen</translation>
    </message>
    <message>
        <source>The list changes as you type. The Down key goes to the list.</source>
        <translation>Die Liste folgt dem Tippen. Die Taste „Nach unten“ führt zur Liste.</translation>
    </message>
    <message>
        <source>&amp;Only checked</source>
        <translation>Nur &amp;angekreuzte</translation>
    </message>
    <message>
        <source>Include in&amp;valid</source>
        <translation>Ungültige ei&amp;nschließen</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Zuordnungen</translation>
    </message>
    <message>
        <source>Space checks and unchecks a box. The menu key opens what can be done with a row.</source>
        <translation>Die Leertaste kreuzt ein Kästchen an oder wählt es ab. Die Menütaste zeigt, was mit einer Zeile getan werden kann.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>Verwer&amp;fen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Cop&amp;y From…</source>
        <translation>Kopieren v&amp;on …</translation>
    </message>
    <message>
        <source>Com&amp;pare…</source>
        <translation>Verglei&amp;chen …</translation>
    </message>
    <message>
        <source>Tu&amp;rn On…</source>
        <comment>customer group support</comment>
        <translation>&amp;Einschalten …</translation>
    </message>
    <message>
        <source>Turn on customer group support</source>
        <translation>Kundengruppen-Unterstützung einschalten</translation>
    </message>
</context>
<context>
    <name>RelationPage</name>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>RelationTexts</name>
    <message>
        <source>Customer Users ↔ Customers</source>
        <translation>Kundenbenutzer ↔ Kunden</translation>
    </message>
    <message>
        <source>Customers ↔ Groups</source>
        <translation>Kunden ↔ Gruppen</translation>
    </message>
    <message>
        <source>Customer Users ↔ Groups</source>
        <translation>Kundenbenutzer ↔ Gruppen</translation>
    </message>
    <message>
        <source>Groups of customer %1</source>
        <translation>Gruppen des Kunden %1</translation>
    </message>
    <message>
        <source>Customer users of customer %1</source>
        <translation>Kundenbenutzer des Kunden %1</translation>
    </message>
    <message>
        <source>Customers of group %1</source>
        <translation>Kunden der Gruppe %1</translation>
    </message>
    <message>
        <source>Customer users of group %1</source>
        <translation>Kundenbenutzer der Gruppe %1</translation>
    </message>
    <message>
        <source>Groups of %1</source>
        <translation>Gruppen von %1</translation>
    </message>
    <message>
        <source>Further customers of %1</source>
        <translation>Weitere Kunden von %1</translation>
    </message>
    <message>
        <source>Pick a customer on the left.</source>
        <translation>Wählen Sie links einen Kunden.</translation>
    </message>
    <message>
        <source>Pick a group on the left.</source>
        <translation>Wählen Sie links eine Gruppe.</translation>
    </message>
    <message>
        <source>Pick a customer user on the left.</source>
        <translation>Wählen Sie links einen Kundenbenutzer.</translation>
    </message>
    <message>
        <source>Show This Customer’s Groups</source>
        <translation>Gruppen dieses Kunden anzeigen</translation>
    </message>
    <message>
        <source>Show This Customer’s Customer Users</source>
        <translation>Kundenbenutzer dieses Kunden anzeigen</translation>
    </message>
    <message>
        <source>Show This Group’s Customers</source>
        <translation>Kunden dieser Gruppe anzeigen</translation>
    </message>
    <message>
        <source>Show This Group’s Customer Users</source>
        <translation>Kundenbenutzer dieser Gruppe anzeigen</translation>
    </message>
    <message>
        <source>Show This Customer User’s Groups</source>
        <translation>Gruppen dieses Kundenbenutzers anzeigen</translation>
    </message>
    <message>
        <source>Show This Customer User’s Customers</source>
        <translation>Kunden dieses Kundenbenutzers anzeigen</translation>
    </message>
    <message>
        <source>A customer user sees the tickets of its primary customer and of all further ones, and gets the permissions that they have.</source>
        <translation>Ein Kundenbenutzer sieht die Tickets seines Hauptkunden und aller weiteren Kunden und bekommt deren Berechtigungen.</translation>
    </message>
    <message>
        <source>What a customer is given on a group, all its customer users have.</source>
        <translation>Was ein Kunde auf eine Gruppe bekommt, haben alle seine Kundenbenutzer.</translation>
    </message>
    <message>
        <source>By cus&amp;tomer</source>
        <translation>Nach K&amp;unde</translation>
    </message>
    <message>
        <source>By &amp;group</source>
        <translation>Nach &amp;Gruppe</translation>
    </message>
    <message>
        <source>By customer &amp;user</source>
        <translation>Nach Kunden&amp;benutzer</translation>
    </message>
    <message>
        <source>Ed&amp;it Customer…</source>
        <translation>Kunde bea&amp;rbeiten …</translation>
    </message>
    <message>
        <source>Ed&amp;it Group…</source>
        <translation>Gruppe bea&amp;rbeiten …</translation>
    </message>
    <message>
        <source>Ed&amp;it Customer User…</source>
        <translation>Kundenbenutzer bea&amp;rbeiten …</translation>
    </message>
    <message>
        <source>Nothing of what matches the search is checked.</source>
        <translation>Nichts von dem, was die Suche findet, ist angekreuzt.</translation>
    </message>
    <message>
        <source>Nothing is checked here.</source>
        <translation>Hier ist nichts angekreuzt.</translation>
    </message>
    <message>
        <source>Nothing matches the search.</source>
        <translation>Die Suche findet nichts.</translation>
    </message>
    <message>
        <source>There is nothing to check here yet.</source>
        <translation>Hier gibt es noch nichts anzukreuzen.</translation>
    </message>
    <message>
        <source>A box is checked for what was given to this customer user directly. What comes through its customers stands under Inherited and is changed at these.</source>
        <translation>Angekreuzt ist, was diesem Kundenbenutzer direkt gegeben wurde. Was er durch seine Kunden hat, steht unter „Geerbt“ und wird bei diesen geändert.</translation>
    </message>
    <message>
        <source>From which customer shall %1 get the permissions?</source>
        <translation>Von welchem Kunden soll %1 die Berechtigungen bekommen?</translation>
    </message>
    <message>
        <source>From which customer shall %1 get the customer users?</source>
        <translation>Von welchem Kunden soll %1 die Kundenbenutzer bekommen?</translation>
    </message>
    <message>
        <source>From which group shall %1 get the permissions?</source>
        <translation>Von welcher Gruppe soll %1 die Berechtigungen bekommen?</translation>
    </message>
    <message>
        <source>From whom shall %1 get the permissions?</source>
        <translation>Von wem soll %1 die Berechtigungen bekommen?</translation>
    </message>
    <message>
        <source>From whom shall %1 get the further customers?</source>
        <translation>Von wem soll %1 die weiteren Kunden bekommen?</translation>
    </message>
    <message>
        <source>Copy Permissions</source>
        <translation>Berechtigungen kopieren</translation>
    </message>
    <message>
        <source>Copy Customer Users</source>
        <translation>Kundenbenutzer kopieren</translation>
    </message>
    <message>
        <source>Copy Further Customers</source>
        <translation>Weitere Kunden kopieren</translation>
    </message>
    <message>
        <source>Only boxes that are checked are copied. What comes through a customer or by default is not: it follows from what the other one is.</source>
        <translation>Kopiert wird nur, was angekreuzt ist. Was durch einen Kunden oder als Vorgabe dazukommt, wird nicht kopiert: Es hängt an dem anderen selbst.</translation>
    </message>
    <message>
        <source>Only customer users are copied who have that customer as a further one, not those who have it as their primary customer.</source>
        <translation>Kopiert werden nur Kundenbenutzer, die jenen Kunden als weiteren haben, nicht die, deren Hauptkunde er ist.</translation>
    </message>
    <message>
        <source>Only further customers are copied. The primary customer is not: it is picked in the form of the customer user.</source>
        <translation>Kopiert werden nur weitere Kunden. Der Hauptkunde wird nicht kopiert: Er wird im Formular des Kundenbenutzers gewählt.</translation>
    </message>
</context>
<context>
    <name>RenameTexts</name>
    <message numerus="yes">
        <source>%Ln customer user(s)</source>
        <translation>
            <numerusform>%Ln Kundenbenutzer</numerusform>
            <numerusform>%Ln Kundenbenutzer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) as a further customer</source>
        <translation>
            <numerusform>%Ln-mal als weiterer Kunde</numerusform>
            <numerusform>%Ln-mal als weiterer Kunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln further customer(s)</source>
        <translation>
            <numerusform>%Ln weiterer Kunde</numerusform>
            <numerusform>%Ln weitere Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln permission(s) in groups</source>
        <translation>
            <numerusform>%Ln Berechtigung in Gruppen</numerusform>
            <numerusform>%Ln Berechtigungen in Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln preference(s)</source>
        <translation>
            <numerusform>%Ln Einstellung</numerusform>
            <numerusform>%Ln Einstellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Renamed with it, in one go: %1.</source>
        <translation>Zugleich umbenannt: %1.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a Backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>The content of a backup takes the place of everything in the database: people, customers, groups, relations, agents and settings. What the database has now is kept in an automatic backup.</source>
        <translation>Der Inhalt einer Sicherung tritt an die Stelle von allem in der Datenbank: Kundenbenutzer, Kunden, Gruppen, Zuordnungen, Agenten und Einstellungen. Was die Datenbank jetzt enthält, bleibt in einer automatischen Sicherung erhalten.</translation>
    </message>
    <message>
        <source>&amp;Automatic backups:</source>
        <translation>&amp;Automatische Sicherungen:</translation>
    </message>
    <message>
        <source>Automatic backups</source>
        <translation>Automatische Sicherungen</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>&amp;Other File…</source>
        <translation>Andere &amp;Datei …</translation>
    </message>
</context>
<context>
    <name>SessionStatus</name>
    <message>
        <source>%1 (demo)</source>
        <translation>%1 (Demo)</translation>
    </message>
    <message>
        <source>%1 – %2 – Rollbook</source>
        <comment>database – operator – program</comment>
        <translation>%1 – %2 – Rollbook</translation>
    </message>
    <message>
        <source>Demo: made-up people</source>
        <translation>Demo: erfundene Personen</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesbar</translation>
    </message>
    <message>
        <source>This database can only be read; nothing can be changed.</source>
        <translation>Diese Datenbank kann nur gelesen werden; Änderungen sind nicht möglich.</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>Datenbank: %1</translation>
    </message>
    <message>
        <source>Signed in: %1</source>
        <translation>Angemeldet: %1</translation>
    </message>
</context>
<context>
    <name>SettingTexts</name>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Enter a whole number from 1 to %1.</source>
        <translation>Geben Sie eine ganze Zahl von 1 bis %1 ein.</translation>
    </message>
    <message>
        <source>This is not a regular expression. Look for a bracket that is not closed, or put a backslash before signs that stand for themselves.</source>
        <translation>Das ist kein regulärer Ausdruck. Suchen Sie nach einer Klammer, die nicht geschlossen ist, oder setzen Sie einen umgekehrten Schrägstrich vor Zeichen, die für sich selbst stehen.</translation>
    </message>
    <message>
        <source>This is no value for the setting “%1”. Look at its present value for an example.</source>
        <translation>Das ist kein Wert für die Einstellung „%1“. Der jetzige Wert der Einstellung ist ein Beispiel.</translation>
    </message>
    <message>
        <source>There is no setting “%1”. List the settings to see their names.</source>
        <translation>Die Einstellung „%1“ gibt es nicht. Lassen Sie sich alle Einstellungen anzeigen, um die Namen zu sehen.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>These settings are stored in the database: they apply to everybody who works with it.</source>
        <translation>Diese Einstellungen stehen in der Datenbank: Sie gelten für alle, die mit ihr arbeiten.</translation>
    </message>
    <message>
        <source>Groups decide what customer users may do</source>
        <translation>Gruppen entscheiden, was Kundenbenutzer dürfen</translation>
    </message>
    <message>
        <source>Groups can give access to other customers’ tickets</source>
        <translation>Gruppen können Zugriff auf Tickets anderer Kunden geben</translation>
    </message>
    <message>
        <source>No two customer users have the same address</source>
        <translation>Keine zwei Kundenbenutzer haben dieselbe Adresse</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign In – Rollbook</source>
        <translation>Anmelden – Rollbook</translation>
    </message>
    <message>
        <source>&amp;Username:</source>
        <translation>&amp;Benutzername:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Passwort anzeigen</translation>
    </message>
    <message>
        <source>Checking the password</source>
        <translation>Passwort wird geprüft</translation>
    </message>
</context>
<context>
    <name>Tables::AgentTable</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Member of</source>
        <translation>Mitglied von</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>Tables::ComparisonModel</name>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>Kunde %1</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>direkt</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>indirekt</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>only the first</source>
        <translation>nur der erste</translation>
    </message>
    <message>
        <source>only the second</source>
        <translation>nur der zweite</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no permission</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>Group or Customer</source>
        <translation>Gruppe oder Kunde</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Nothing: it is neither given, nor does it come through a customer or by default.</source>
        <translation>Nichts: Es ist weder selbst vergeben noch kommt es durch einen Kunden oder als Vorgabe.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>group or customer, username, permissions</comment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>Tables::CustomerAccessModel</name>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>Indirect</source>
        <translation>Indirekt</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>customer id, name</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>has direct access</source>
        <translation>hat direkten Zugriff</translation>
    </message>
    <message>
        <source>has indirect access</source>
        <translation>hat indirekten Zugriff</translation>
    </message>
    <message>
        <source>would get direct access when saved</source>
        <translation>bekäme beim Speichern direkten Zugriff</translation>
    </message>
    <message>
        <source>would get indirect access when saved</source>
        <translation>bekäme beim Speichern indirekten Zugriff</translation>
    </message>
    <message>
        <source>would lose direct access when saved</source>
        <translation>verlöre beim Speichern den direkten Zugriff</translation>
    </message>
    <message>
        <source>would lose indirect access when saved</source>
        <translation>verlöre beim Speichern den indirekten Zugriff</translation>
    </message>
    <message>
        <source>does not have direct access</source>
        <translation>hat keinen direkten Zugriff</translation>
    </message>
    <message>
        <source>does not have indirect access</source>
        <translation>hat keinen indirekten Zugriff</translation>
    </message>
    <message>
        <source>Access to customer %1:</source>
        <translation>Zugriff auf den Kunden %1:</translation>
    </message>
    <message>
        <source>Access to customer %1 would come when this form is saved:</source>
        <translation>Zugriff auf den Kunden %1 käme hinzu, wenn dieses Formular gespeichert wird:</translation>
    </message>
    <message>
        <source>Access to customer %1 would go when this form is saved. It is there so far:</source>
        <translation>Zugriff auf den Kunden %1 fiele weg, wenn dieses Formular gespeichert wird. Noch ist er da:</translation>
    </message>
    <message>
        <source>Why not? Customer %1 is neither the primary customer of this customer user nor a further one. Either would give direct access.</source>
        <translation>Warum nicht? Der Kunde %1 ist weder der Hauptkunde dieses Kundenbenutzers noch ein weiterer Kunde. Beides gäbe direkten Zugriff.</translation>
    </message>
    <message>
        <source>Why not? In no group may a customer of this customer user see other customers (Other Customers) while customer %1 is in that group (Same Customer). That would give indirect access.</source>
        <translation>Warum nicht? In keiner Gruppe darf ein Kunde dieses Kundenbenutzers andere Kunden sehen (Andere Kunden), in der auch der Kunde %1 ist (Gleicher Kunde). Das gäbe indirekten Zugriff.</translation>
    </message>
</context>
<context>
    <name>Tables::CustomerPickerModel</name>
    <message>
        <source>%1  %2</source>
        <comment>customer id, name</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1  %2 (%3)</source>
        <comment>customer id, name, validity</comment>
        <translation>%1  %2 (%3)</translation>
    </message>
</context>
<context>
    <name>Tables::CustomerTable</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
</context>
<context>
    <name>Tables::CustomerUserTable</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>Kundennummer</translation>
    </message>
    <message>
        <source>Last Login</source>
        <translation>Letzte Anmeldung</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
</context>
<context>
    <name>Tables::GroupPermissionModel</name>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>has %1</source>
        <translation>hat %1</translation>
    </message>
    <message>
        <source>would get %1 when saved</source>
        <translation>bekäme beim Speichern %1</translation>
    </message>
    <message>
        <source>would lose %1 when saved</source>
        <translation>verlöre beim Speichern %1</translation>
    </message>
    <message>
        <source>does not have %1</source>
        <translation>hat nicht %1</translation>
    </message>
    <message>
        <source>%1 on group %2:</source>
        <translation>%1 auf der Gruppe %2:</translation>
    </message>
    <message>
        <source>%1 on group %2 would come when this form is saved:</source>
        <translation>%1 auf der Gruppe %2 käme hinzu, wenn dieses Formular gespeichert wird:</translation>
    </message>
    <message>
        <source>%1 on group %2 would go when this form is saved. It is there so far:</source>
        <translation>%1 auf der Gruppe %2 fiele weg, wenn dieses Formular gespeichert wird. Noch ist es da:</translation>
    </message>
    <message>
        <source>Each of these changes alone would keep it:</source>
        <translation>Jede dieser Änderungen für sich allein würde es erhalten:</translation>
    </message>
    <message>
        <source>Why not? This customer user does not have %1 on group %2. Each of these changes alone would give it:</source>
        <translation>Warum nicht? Dieser Kundenbenutzer hat nicht %1 auf der Gruppe %2. Jede dieser Änderungen für sich allein gäbe es:</translation>
    </message>
</context>
<context>
    <name>Tables::GroupTable</name>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
</context>
<context>
    <name>Tables::HealthCheckModel</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Being looked for</source>
        <translation>Wird gesucht</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not be checked: %1</source>
        <translation>Konnte nicht geprüft werden: %1</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>Tables::HealthRowModel</name>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparatur</translation>
    </message>
</context>
<context>
    <name>Tables::HistoryModel</name>
    <message>
        <source>%1: %2</source>
        <comment>record: field</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>%1 (undone, in whole or in part, by change %2)</source>
        <translation>%1 (ganz oder teilweise zurückgenommen durch Änderung %2)</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>of a change</comment>
        <translation>Nr.</translation>
    </message>
</context>
<context>
    <name>Tables::RecordListModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>name, key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>username or customer id, name</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1 (not valid)</source>
        <translation>%1 (nicht gültig)</translation>
    </message>
</context>
<context>
    <name>Tables::RelationModel</name>
    <message>
        <source>%1: given as soon as it is saved</source>
        <translation>%1: gegeben, sobald gespeichert wird</translation>
    </message>
    <message>
        <source>%1: taken away as soon as it is saved</source>
        <translation>%1: weggenommen, sobald gespeichert wird</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <translation>%1: ja</translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation>%1: nein</translation>
    </message>
    <message numerus="yes">
        <source>A click checks the box of %n row(s) shown, and of no others.</source>
        <translation>
            <numerusform>Ein Klick kreuzt das Kästchen von %n angezeigten Zeile an und von keiner anderen.</numerusform>
            <numerusform>Ein Klick kreuzt die Kästchen von %n angezeigten Zeilen an und von keinen anderen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A click unchecks the box of %n row(s) shown, and of no others.</source>
        <translation>
            <numerusform>Ein Klick wählt das Kästchen von %n angezeigten Zeile ab und von keiner anderen.</numerusform>
            <numerusform>Ein Klick wählt die Kästchen von %n angezeigten Zeilen ab und von keinen anderen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: yes, and not to be changed here</source>
        <translation>%1: ja, und hier nicht zu ändern</translation>
    </message>
    <message>
        <source>Not saved yet: %1 checked.</source>
        <translation>Noch nicht gespeichert: %1 angekreuzt.</translation>
    </message>
    <message>
        <source>Not saved yet: %1 unchecked.</source>
        <translation>Noch nicht gespeichert: %1 abgewählt.</translation>
    </message>
    <message>
        <source>Saved so far: %1</source>
        <translation>Bisher gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>TimeTexts</name>
    <message>
        <source>never</source>
        <comment>last login</comment>
        <translation>nie</translation>
    </message>
</context>
<context>
    <name>UndoDialog</name>
    <message>
        <source>Undo a Change</source>
        <translation>Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>What undoing does</source>
        <translation>Was dabei geschieht</translation>
    </message>
    <message>
        <source>&amp;Restore what was changed again since as well</source>
        <translation>Auch &amp;wiederherstellen, was seither erneut geändert wurde</translation>
    </message>
</context>
<context>
    <name>ValidityTexts</name>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>invalid-temporarily</source>
        <translation>ungültig-temporär</translation>
    </message>
</context>
<context>
    <name>WelcomeDialog</name>
    <message>
        <source>Welcome to Rollbook</source>
        <translation>Willkommen bei Rollbook</translation>
    </message>
    <message>
        <source>Rollbook keeps customer users in a database on this computer.</source>
        <translation>Rollbook verwaltet Kundenbenutzer in einer Datenbank auf diesem Rechner.</translation>
    </message>
    <message>
        <source>&amp;Create a new database</source>
        <translation>&amp;Neue Datenbank erstellen</translation>
    </message>
    <message>
        <source>To begin: an empty database, with you as its administrator.</source>
        <translation>Für den Anfang: eine leere Datenbank mit Ihnen als Administrator.</translation>
    </message>
    <message>
        <source>&amp;Open a database…</source>
        <translation>Datenbank ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>To work with a database file that you have already.</source>
        <translation>Um mit einer vorhandenen Datenbankdatei zu arbeiten.</translation>
    </message>
    <message>
        <source>Try the &amp;demo</source>
        <translation>&amp;Demo ausprobieren</translation>
    </message>
    <message>
        <source>To look around and try everything with made-up people.</source>
        <translation>Um sich umzusehen und alles mit erfundenen Personen auszuprobieren.</translation>
    </message>
</context>
</TS>
