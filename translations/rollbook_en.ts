<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Console</name>
    <message numerus="yes">
        <source>List (%n total)</source>
        <translation>
            <numerusform>List (%n total)</numerusform>
            <numerusform>List (%n total)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List (%n total, the first %1 shown)</source>
        <translation>
            <numerusform>List (%n total, the first %1 shown)</numerusform>
            <numerusform>List (%n total, the first %1 shown)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invalid one(s) not listed: see --include-invalid.</source>
        <translation>
            <numerusform>%n invalid one not listed: see --include-invalid.</numerusform>
            <numerusform>%n invalid ones not listed: see --include-invalid.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n of them: see --limit.</source>
        <translation>
            <numerusform>The first of them: see --limit.</numerusform>
            <numerusform>The first %n of them: see --limit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message numerus="yes">
        <source>%1 may have at most %n character(s), for permissions to work. Shorten it.</source>
        <translation>
            <numerusform>%1 may have at most %n character, for permissions to work. Shorten it.</numerusform>
            <numerusform>%1 may have at most %n characters, for permissions to work. Shorten it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A password may have at most %n byte(s); letters outside of English take several. Choose a shorter one.</source>
        <translation>
            <numerusform>A password may have at most %n byte; letters outside of English take several. Choose a shorter one.</numerusform>
            <numerusform>A password may have at most %n bytes; letters outside of English take several. Choose a shorter one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 may have at most %n character(s). Shorten it.</source>
        <translation>
            <numerusform>%1 may have at most %n character. Shorten it.</numerusform>
            <numerusform>%1 may have at most %n characters. Shorten it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whoever had this username before left %n relation(s) or preference(s) behind. Take them over (for administrators only) or clear them, or choose another username.</source>
        <translation>
            <numerusform>Whoever had this username before left %n relation or preference behind. Take it over (for administrators only) or clear it, or choose another username.</numerusform>
            <numerusform>Whoever had this username before left %n relations or preferences behind. Take them over (for administrators only) or clear them, or choose another username.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The customer that had this ID before left %n relation(s) behind. Take them over (for administrators only) or clear them, or choose another ID.</source>
        <translation>
            <numerusform>The customer that had this ID before left %n relation behind. Take it over (for administrators only) or clear it, or choose another ID.</numerusform>
            <numerusform>The customer that had this ID before left %n relations behind. Take them over (for administrators only) or clear them, or choose another ID.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gui::CollisionDialog</name>
    <message numerus="yes">
        <source>%n field(s) still to be decided.</source>
        <translation>
            <numerusform>%n field still to be decided.</numerusform>
            <numerusform>%n fields still to be decided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) that you edited was changed, too. Choose what is to be stored there; nothing is written before you save.</source>
        <translation>
            <numerusform>%n field that you edited was changed by others, too. Choose what is to be stored there; nothing is written before you save.</numerusform>
            <numerusform>%n fields that you edited were changed by others, too. Choose what is to be stored there; nothing is written before you save.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gui::CompareDialog</name>
    <message numerus="yes">
        <source>%1 and %2 differ in %Ln row(s).</source>
        <translation>
            <numerusform>%1 and %2 differ in %Ln row.</numerusform>
            <numerusform>%1 and %2 differ in %Ln rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gui::EffectivePermissionsPanel</name>
    <message numerus="yes">
        <source>%n permission(s) would come</source>
        <translation>
            <numerusform>%n permission would come</numerusform>
            <numerusform>%n permissions would come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would go</source>
        <translation>
            <numerusform>%n would go</numerusform>
            <numerusform>%n would go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shown as it would be after saving: %n permission(s) would come.</source>
        <translation>
            <numerusform>Shown as it would be after saving: %n permission would come.</numerusform>
            <numerusform>Shown as it would be after saving: %n permissions would come.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shown as it would be after saving: %n permission(s) would go.</source>
        <translation>
            <numerusform>Shown as it would be after saving: %n permission would go.</numerusform>
            <numerusform>Shown as it would be after saving: %n permissions would go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are more. Of the customers with indirect access only the first %n are listed.</source>
        <translation>
            <numerusform>There are more. Of the customers with indirect access only the first is listed.</numerusform>
            <numerusform>There are more. Of the customers with indirect access only the first %n are listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gui::GeneratedPasswordDialog</name>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %n second(s).</source>
        <translation>
            <numerusform>Copied. The clipboard is cleared in %n second.</numerusform>
            <numerusform>Copied. The clipboard is cleared in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gui::GroupListEdit</name>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <comment>groups</comment>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gui::HealthPage</name>
    <message numerus="yes">
        <source>%Ln found, the first %1 are shown</source>
        <translation>
            <numerusform>%Ln found, the first %1 are shown</numerusform>
            <numerusform>%Ln found, the first %1 are shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gui::HealthRepairDialog</name>
    <message numerus="yes">
        <source>%Ln row(s) will be repaired, all of them or none. Nothing is written yet.</source>
        <translation>
            <numerusform>%Ln row will be repaired. Nothing is written yet.</numerusform>
            <numerusform>%Ln rows will be repaired, all of them or none. Nothing is written yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Repair %Ln Row(s)</source>
        <translation>
            <numerusform>&amp;Repair %Ln Row</numerusform>
            <numerusform>&amp;Repair %Ln Rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gui::HistoryPage</name>
    <message numerus="yes">
        <source>The last %Ln day(s)</source>
        <translation>
            <numerusform>The last %Ln day</numerusform>
            <numerusform>The last %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gui::ListPage</name>
    <message numerus="yes">
        <source>&amp;Show %Ln More</source>
        <translation>
            <numerusform>&amp;Show %Ln More</numerusform>
            <numerusform>&amp;Show %Ln More</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gui::MergeDialog</name>
    <message numerus="yes">
        <source>%n field(s) differ: choose which value is kept.</source>
        <translation>
            <numerusform>%n field differs: choose which value is kept.</numerusform>
            <numerusform>%n fields differ: choose which value is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) are the same or empty in both.</source>
        <translation>
            <numerusform>%n field is the same or empty in both.</numerusform>
            <numerusform>%n fields are the same or empty in both.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gui::RecordDialog</name>
    <message numerus="yes">
        <source>Not saved: %n field(s) to be corrected, see below.</source>
        <translation>
            <numerusform>Not saved: %n field to be corrected, see below.</numerusform>
            <numerusform>Not saved: %n fields to be corrected, see below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gui::RecordPicker</name>
    <message numerus="yes">
        <source>The first %1 of %Ln: type to find others.</source>
        <translation>
            <numerusform>The first %1 of %Ln: type to find others.</numerusform>
            <numerusform>The first %1 of %Ln: type to find others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gui::RelationEditor</name>
    <message numerus="yes">
        <source>%Ln change(s) not saved</source>
        <translation>
            <numerusform>%Ln change not saved</numerusform>
            <numerusform>%Ln changes not saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sho&amp;w %Ln More</source>
        <translation>
            <numerusform>Sho&amp;w %Ln More</numerusform>
            <numerusform>Sho&amp;w %Ln More</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gui::RelationMenu</name>
    <message numerus="yes">
        <source>Check %1 in %Ln Row(s) Shown</source>
        <translation>
            <numerusform>Check %1 in %Ln Row Shown</numerusform>
            <numerusform>Check %1 in %Ln Rows Shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Uncheck %1 in %Ln Row(s) Shown</source>
        <translation>
            <numerusform>Uncheck %1 in %Ln Row Shown</numerusform>
            <numerusform>Uncheck %1 in %Ln Rows Shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gui::RelationMessages</name>
    <message numerus="yes">
        <source>Saved: %Ln change(s).</source>
        <translation>
            <numerusform>Saved: %Ln change.</numerusform>
            <numerusform>Saved: %Ln changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was checked in %Ln row(s), those shown. Nothing is saved yet.</source>
        <translation>
            <numerusform>%1 was checked in the %Ln row shown. Nothing is saved yet.</numerusform>
            <numerusform>%1 was checked in %Ln rows shown. Nothing is saved yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was unchecked in %Ln row(s), those shown. Nothing is saved yet.</source>
        <translation>
            <numerusform>%1 was unchecked in the %Ln row shown. Nothing is saved yet.</numerusform>
            <numerusform>%1 was unchecked in %Ln rows shown. Nothing is saved yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied from %1: %Ln change(s) marked. Look at what is marked; nothing is saved yet.</source>
        <translation>
            <numerusform>Copied from %1: %Ln change marked. Look at what is marked; nothing is saved yet.</numerusform>
            <numerusform>Copied from %1: %Ln changes marked. Look at what is marked; nothing is saved yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the changes are in rows that are hidden, as their records are invalid: “Include invalid” shows them.</source>
        <translation>
            <numerusform>%Ln of the changes is in a row that is hidden, as its record is invalid: “Include invalid” shows it.</numerusform>
            <numerusform>%Ln of the changes are in rows that are hidden, as their records are invalid: “Include invalid” shows them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gui::SignInDialog</name>
    <message numerus="yes">
        <source>Too many wrong passwords. The next try is possible in %Ln s.</source>
        <translation>
            <numerusform>Too many wrong passwords. The next try is possible in %Ln s.</numerusform>
            <numerusform>Too many wrong passwords. The next try is possible in %Ln s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gui::UndoDialog</name>
    <message numerus="yes">
        <source>%Ln value(s) are restored.</source>
        <translation>
            <numerusform>%Ln value is restored.</numerusform>
            <numerusform>%Ln values are restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) stay as they are.</source>
        <translation>
            <numerusform>%Ln value stays as it is.</numerusform>
            <numerusform>%Ln values stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more value(s)</source>
        <translation>
            <numerusform>and %Ln more value</numerusform>
            <numerusform>and %Ln more values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gui::Undoer</name>
    <message numerus="yes">
        <source>Undoing a change of %Ln row(s)…</source>
        <translation>
            <numerusform>Undoing a change of %Ln row…</numerusform>
            <numerusform>Undoing a change of %Ln rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) of it stay as they are.</source>
        <translation>
            <numerusform>%Ln value of it stays as it is.</numerusform>
            <numerusform>%Ln values of it stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthTexts</name>
    <message numerus="yes">
        <source>%n row(s) repaired.</source>
        <translation>
            <numerusform>%n row repaired.</numerusform>
            <numerusform>%n rows repaired.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Valid customer users who have not logged in for %n month(s). Who never did counts from the day of being added.</source>
        <translation>
            <numerusform>Valid customer users who have not logged in for %n month. Who never did counts from the day of being added.</numerusform>
            <numerusform>Valid customer users who have not logged in for %n months. Who never did counts from the day of being added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is stored %n time(s).</source>
        <translation>
            <numerusform>%1 is stored once.</numerusform>
            <numerusform>%1 is stored %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n character(s): “%2”</source>
        <translation>
            <numerusform>%1 has %n character: “%2”</numerusform>
            <numerusform>%1 has %n characters: “%2”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOverTexts</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListHeading</name>
    <message numerus="yes">
        <source>List (%Ln total)</source>
        <translation>
            <numerusform>List (%Ln total)</numerusform>
            <numerusform>List (%Ln total)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List (first %1 of %Ln shown)</source>
        <translation>
            <numerusform>List (first %1 of %Ln shown)</numerusform>
            <numerusform>List (first %1 of %Ln shown)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invalid hidden</source>
        <translation>
            <numerusform>%Ln invalid hidden</numerusform>
            <numerusform>%Ln invalid hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List (first %Ln shown)</source>
        <translation>
            <numerusform>List (first one shown)</numerusform>
            <numerusform>List (first %Ln shown)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeTexts</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PermissionPreview</name>
    <message numerus="yes">
        <source>Customer(s) %1 do not exist. OTOBO does not look at that: what is stored for them still counts, but they are not listed under Customer Access.</source>
        <translation>
            <numerusform>Customer %1 does not exist. OTOBO does not look at that: what is stored for it still counts, but it is not listed under Customer Access.</numerusform>
            <numerusform>Customers %1 do not exist. OTOBO does not look at that: what is stored for them still counts, but they are not listed under Customer Access.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Customer(s) %1 are not valid. OTOBO does not look at that: what their groups grant still counts, but they are not listed under Customer Access.</source>
        <translation>
            <numerusform>Customer %1 is not valid. OTOBO does not look at that: what its groups grant still counts, but it is not listed under Customer Access.</numerusform>
            <numerusform>Customers %1 are not valid. OTOBO does not look at that: what their groups grant still counts, but they are not listed under Customer Access.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RenameTexts</name>
    <message numerus="yes">
        <source>%Ln customer user(s)</source>
        <translation>
            <numerusform>%Ln customer user</numerusform>
            <numerusform>%Ln customer users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) as a further customer</source>
        <translation>
            <numerusform>%Ln time as a further customer</numerusform>
            <numerusform>%Ln times as a further customer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln further customer(s)</source>
        <translation>
            <numerusform>%Ln further customer</numerusform>
            <numerusform>%Ln further customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln permission(s) in groups</source>
        <translation>
            <numerusform>%Ln permission in groups</numerusform>
            <numerusform>%Ln permissions in groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln preference(s)</source>
        <translation>
            <numerusform>%Ln preference</numerusform>
            <numerusform>%Ln preferences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tables::HealthCheckModel</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tables::RelationModel</name>
    <message numerus="yes">
        <source>A click checks the box of %n row(s) shown, and of no others.</source>
        <translation>
            <numerusform>A click checks the box of %n row shown, and of no others.</numerusform>
            <numerusform>A click checks the boxes of %n rows shown, and of no others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A click unchecks the box of %n row(s) shown, and of no others.</source>
        <translation>
            <numerusform>A click unchecks the box of %n row shown, and of no others.</numerusform>
            <numerusform>A click unchecks the boxes of %n rows shown, and of no others.</numerusform>
        </translation>
    </message>
</context>
</TS>
