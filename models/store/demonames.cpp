// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/demonames.h"

#include <QHash>

namespace Store {

using namespace Qt::StringLiterals;

namespace {

/// Where made-up people live and what they are called there, a paragraph each: country, telephone
/// and titles; first names; last names; beginnings of more last names; their endings; streets;
/// places. Names in other scripts have a slash and Latin letters for the username behind them.
/// An asterisk before the country: double names with a hyphen; a plus sign: with a blank.
constexpr QStringView cultures = uR"(
*United Kingdom,+44 20,Mr.,Ms.,Mrs.,Dr.
Oliver,Charlotte,Liam,Siobhán,Grace,Harriet,Zoë,Ewan,Chloe,Rhys,Imogen,Callum
Smith,O'Connor,Taylor,MacLeod,Brontë,Wright,Hughes,Fairfax,D'Arcy
Ash,Wood,Hill,Black,White,Green,Elm,Hazel,Win,Stan
worth,ton,ley,ford,field,well,combe,wick
High Street,Church Lane,Station Road,King's Road
EC1A 1BB London,M1 1AE Manchester,EH1 1YZ Edinburgh

*Germany,+49 30,Frau,Herr,Dr.,Prof. Dr.
Anna,Jürgen,Käthe,Björn,Sabine,Thomas,Heike,Matthias,Ulrike,Stefan,Jörg,Lena
Müller,Schröder,Weiß,Schäfer,König,Becker,Vogel,Jäger,Lange,Böhm,Krüger
Groß,Neu,Hoff,Brück,Linden,Stein,Grün,Schön,Birken,Wald,Öttl
mann,bauer,meier,bach,berg,hardt,inger,müller
Hauptstraße,Lindenallee,Gartenweg,Bahnhofstraße,Am Mühlbach
10115 Berlin,20095 Hamburg,80331 München,50667 Köln,04109 Leipzig

*France,+33 1,Mme,M.,Dr
Élodie,François,Chloé,Jérôme,Amélie,Benoît,Hélène,Théo,Camille,Loïc,Zoé,Gaël
Lefèvre,Dubois,Garnier,Béranger,Moreau,Lemaître,Rousseau,Noël,Perrin
Mont,Beau,Château,Belle,Roche,Haute,Grand,Ville
fort,lieu,neuf,mont,champ,val,pré,court
rue de la Paix,avenue Victor Hugo,boulevard des Écoles,place du Marché
75001 Paris,69001 Lyon,13001 Marseille,31000 Toulouse

*Poland,+48 22,Pan,Pani,dr
Łukasz,Małgorzata,Paweł,Agnieszka,Krzysztof,Zofia,Michał,Bożena,Tomasz,Świętosława
Wójcik,Król,Żak,Głowacka,Dąb,Mróz
Dąbr,Jabłoń,Wróbl,Kowal,Wiśni,Zieliń,Szymań,Kamiń
owski,ska,ewicz,czyk,ak,icki
ulica Długa,ulica Kwiatowa,aleja Róż,plac Wolności
00-001 Warszawa,30-001 Kraków,90-001 Łódź,80-001 Gdańsk

*Turkey,+90 212,Bay,Bayan,Dr.
Işıl,İbrahim,Çağla,Gökhan,Şebnem,Yiğit,Ayşe,Özgür,Elif,Barış
Yıldız,Şahin,Çelik,Aydın,Güneş,Kılıç,Doğan
Er,Öz,Ak,Kara,Gül,Demir,Yağ,Kır
türk,doğmuş,soy,taş,can,el,oğlu
Atatürk Caddesi,Çiçek Sokağı,İstiklal Caddesi
34000 İstanbul,06000 Ankara,35000 İzmir

*Czechia,+420 2,pan,paní,Ing.
Jiří,Lucie,Ondřej,Kateřina,Vojtěch,Markéta,Zdeněk,Šárka,Tomáš,Božena
Černý,Kučera,Veselý,Němec,Šťastný
Novák,Dvořák,Procházk,Růžičk,Svobod,Havlíč,Kopeck
ová,ek,a,ý,ík
Dlouhá,Nádražní,Květinová,Husova
110 00 Praha,602 00 Brno,702 00 Ostrava

+Spain,+34 91,Sr.,Sra.,Dra.
José,María,Iñaki,Begoña,Andrés,Lucía,Raúl,Inés,Óscar,Nuria
García,Muñoz,Ibáñez,Peña,Sáenz
Fernánd,Lóp,Núñ,Pér,Gutiérr,Martín,Sánch,Domíngu
ez,era,edo,illo
Calle Mayor,Avenida de la Constitución,Plaza de España
28001 Madrid,08001 Barcelona,41001 Sevilla,46001 València

+Brazil,+55 11,Sr.,Sra.,Dr.
João,Conceição,Tiago,Luísa,André,Beatriz,Antônio,Inês,Caetano,Thaís
Gonçalves,Araújo,Simões,Assunção,Moreira,Falcão,Brandão
Magal,Guimar,Olive,Ribeir,Teix,Carval
hães,ães,ira,inho,osa
Rua das Flores,Avenida Paulista,Praça da Sé
01000-000 São Paulo,20000-000 Rio de Janeiro,70000-000 Brasília

*Greece,+30 21,κ.,κα
Γιώργος/Giorgos,Ελένη/Eleni,Νίκος/Nikos,Σοφία/Sofia,Δημήτρης/Dimitris,Άννα/Anna
Γεωργίου/Georgiou,Οικονόμου/Oikonomou,Μακρής/Makris,Νικολάου/Nikolaou,Δήμας/Dimas
Παπαδ/Papad,Αντων/Anton,Στεφαν/Stefan,Θεοδωρ/Theodor
όπουλος/opoulos,ίδης/idis,άκης/akis,άτος/atos
Οδός Ερμού,Λεωφόρος Αθηνών
105 57 Αθήνα,546 24 Θεσσαλονίκη

*Kazakhstan,+7 727,д-р
Иван/Ivan,Ольга/Olga,Сергей/Sergei,Наталья/Natalya,Дмитрий/Dmitri,Юлия/Yulia,Алексей/Alexei
Жук/Zhuk,Мороз/Moroz,Бондарь/Bondar
Иван/Ivan,Кузнец/Kuznets,Сокол/Sokol,Лебед/Lebed,Щербак/Shcherbak,Ковал/Koval
ов/ov,ова/ova,енко/enko,евский/evsky
улица Абая,проспект Мира
050000 Алматы,010000 Астана

Japan,+81 3,様
花子/Hanako,太郎/Taro,美咲/Misaki,健太/Kenta,さくら/Sakura,大輔/Daisuke,陽子/Yoko,ケンジ/Kenji
佐藤/Sato,鈴木/Suzuki,高橋/Takahashi,渡辺/Watanabe,中村/Nakamura,森/Mori
山/Yama,田/Ta,小/O,松/Matsu,石/Ishi
本/moto,中/naka,川/kawa,原/hara,島/shima
中央区銀座,北区栄町
100-0001 東京,530-0001 大阪,600-8001 京都

China,+86 10,先生,女士
伟/Wei,芳/Fang,娜/Na,秀英/Xiuying,敏/Min,静/Jing,强/Qiang,磊/Lei,建国/Jianguo
王/Wang,李/Li,张/Zhang,刘/Liu,陈/Chen,杨/Yang,黄/Huang,赵/Zhao,吴/Wu
欧/Ou,司/Si
阳/yang,马/ma
人民路,中山路,解放街
100000 北京,200000 上海,510000 广州

+Vietnam,+84 24,Ông,Bà
Nguyệt,Đức,Hương,Tuấn,Thảo,Dũng,Mỹ Linh,Quốc Anh,Bích Ngọc,Hải
Nguyễn,Trần,Lê,Phạm,Huỳnh,Võ,Đặng,Bùi,Đỗ,Hồ


Đường Lê Lợi,Phố Huế
100000 Hà Nội,700000 Thành phố Hồ Chí Minh,550000 Đà Nẵng

*Sweden,+46 8
Åsa,Björn,Måns,Linnéa,Örjan,Sigrid,Håkan,Ebba
Bäck,Hägg,Åkesson,Strand
Sjö,Ö,Lind,Ny,Söder,Ek,Hög,Ahl
gren,berg,ström,lund,kvist,dal
Storgatan,Drottninggatan,Kyrkvägen
111 20 Stockholm,411 03 Göteborg,211 22 Malmö

*Hungary,+36 1,dr.
Zoltán,Erzsébet,György,Ágnes,Győző,Tünde,Balázs,Eszter
Szűcs,Tóth,Nagy,Bíró,Kőműves
Kovács,Szab,Horvát,Péter
i,ffy,né
Fő utca,Petőfi utca
1011 Budapest,6720 Szeged

+Egypt,+20 2,د.
محمد/Mohammed,فاطمة/Fatima,أحمد/Ahmed,ليلى/Layla,يوسف/Youssef,مريم/Mariam
حسن/Hassan,منصور/Mansour,خليل/Khalil,سليمان/Soliman,فاروق/Farouk


شارع التحرير,شارع النيل
11511 القاهرة,21500 الإسكندرية)";

QList<DemoName> namesOf(QStringView text)
{
    QList<DemoName> names;
    for (const QString &name : listOf(text)) {
        const QString native = name.section(u'/', 0, 0);
        names.append({native, latinOf(name.contains(u'/') ? name.section(u'/', 1) : native)});
    }
    return names;
}

/// "AB1 2CD City DemoName": the city begins after the last word with a digit.
DemoPlace placeOf(const QString &text)
{
    qsizetype begin = 0;
    for (qsizetype index = 0; index < text.size(); ++index) {
        if (text.at(index).isDigit()) {
            begin = text.indexOf(u' ', index) + 1;
        }
    }
    return {.zip = text.left(begin - 1), .city = text.mid(begin)};
}

/// Every beginning with every ending.
QList<DemoName> composed(const QList<DemoName> &beginnings, const QList<DemoName> &endings)
{
    QList<DemoName> names;
    for (const DemoName &beginning : beginnings) {
        for (const DemoName &ending : endings) {
            names.append({beginning.native + ending.native, beginning.latin + ending.latin});
        }
    }
    return names;
}

DemoRegion regionOf(const QString &paragraph)
{
    const QStringList lines = paragraph.split(u'\n');
    QStringList heading = listOf(lines.at(0));
    QString country = heading.takeFirst();
    const QString mark = country.left(1);
    const bool doubles = mark == "*"_L1 || mark == "+"_L1;
    DemoRegion region{.country = country.mid(doubles ? 1 : 0),
                      .firstNames = namesOf(lines.at(1)),
                      .lastNames = namesOf(lines.at(2))
                          + composed(namesOf(lines.at(3)), namesOf(lines.at(4))),
                      .streets = listOf(lines.at(5)),
                      .telephone = heading.takeFirst()};
    region.hyphen = !doubles ? QString() : mark == "*"_L1 ? u"-"_s : u" "_s;
    region.titles = heading;
    for (const QString &place : listOf(lines.at(6))) {
        region.places.append(placeOf(place));
    }
    return region;
}

} // namespace

QStringList listOf(QStringView text)
{
    return text.toString().split(u',', Qt::SkipEmptyParts);
}

QString latinOf(const QString &text)
{
    static const QHash<QChar, QString> letters{
        {u'ß', u"ss"_s}, {u'ł', u"l"_s}, {u'ı', u"i"_s}, {u'đ', u"d"_s}};
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    QString latin;
    for (const QChar each : decomposed) {
        const QChar small = each.toLower();
        latin += small >= u'a' && small <= u'z' ? QString(small) : letters.value(small);
    }
    return latin;
}

QList<DemoRegion> demoRegions()
{
    // Paragraphs without names of this kind have empty lines in the middle.
    constexpr int linesOfOne = 8;
    const QStringList lines = cultures.toString().split(u'\n').mid(1);
    QList<DemoRegion> regions;
    for (qsizetype line = 0; line < lines.size(); line += linesOfOne) {
        regions.append(regionOf(lines.mid(line, linesOfOne).join(u'\n')));
    }
    return regions;
}

} // namespace Store
