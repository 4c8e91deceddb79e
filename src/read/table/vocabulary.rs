//! The words of headers and row labels in the languages that exports and spreadsheets come in. Each list is one text with
//! bars between its words, in plain form: many small texts would cost more than their letters.

use super::header::Key;

/// Headers that name metrics, beside those that the languages know. Sorted by metric.
pub const METRICS: &[(&str, &str)] = &[
    (
        "views",
        "views|view|video views|videos views|plays|video plays|play count|view count|video view count|viewcount\
         |playcount|vv|vues|vues de vidéos|vues de la vidéo|lectures|aufrufe|videoaufrufe|video-aufrufe\
         |wiedergaben|visualizaciones|vistas|reproducciones|visualizaciones de vídeo|visualizações\
         |visualizações de vídeo|visualizzazioni|visualizzazioni video|weergaven|videoweergaven|просмотры\
         |просмотры видео|перегляди|wyświetlenia|görüntülemeler|görüntülenme|tayangan|tayangan video|penayangan\
         |المشاهدات|مشاهدات|مشاهدات الفيديو|播放量|播放次数|视频播放量|观看次数|再生回数|視聴回数|조회수|दृश्य|zhlédnutí|zobrazení videa|pregledi|prikazi|προβολές|megtekintések|megtekintés|vizualizări|katselukerrat|näyttökerrat|visningar|visninger|צפיות|ยอดดู|ยอดวิว|การดู|بازدید|تعداد بازدید|lượt xem|số lượt xem|ভিউ|ভিউস|ویوز|व्यूज|व्यूज़|видео-показы|tontonan|pregledi videa|гледания|прегледи",
    ),
    (
        "videos",
        "videos|videos made|videos created|videos submitted|participant videos|user videos|ugc videos|ugc\
         |submissions|entries|vidéos|vídeos|vídeos creados|video's|видео|відео|مقاطع الفيديو|فيديوهات|视频|视频数|動画",
    ),
    (
        "posts",
        "posts|post count|posts published|published posts|own posts|beiträge|publications|publicaciones\
         |publicações|berichten|публикации|المنشورات|帖子|帖子数",
    ),
    ("hashtag_uses", "hashtag uses|hashtag posts|uses of the hashtag|posts with the hashtag|hashtag mentions"),
    (
        "likes",
        "likes|like|like count|reactions|digg count|favourites|favorites|j'aime|mentions j'aime|réactions\
         |gefällt mir|„gefällt mir“-angaben|gefällt mir-angaben|me gusta|curtidas|mi piace|vind-ik-leuks|лайки\
         |нравится|отметки «нравится»|вподобання|polubienia|beğeniler|beğeni|suka|الإعجابات|إعجابات|点赞|点赞数|点赞量|いいね\
         |좋아요|to se mi líbí|lajky|lajkovi|sviđanja|μου αρέσει|kedvelések|aprecieri|tykkäykset|gilla-markeringar|gillningar|likerklikk|synes godt om|לייקים|אהבתי|ยอดไลก์|ถูกใจ|پسند|لایک|lượt thích|লাইক|لائکس|लाइक|लाइक्स|disukai|харесвания",
    ),
    (
        "comments",
        "comments|comment|comment count|replies|commentaires|kommentare|comentarios|comentários|commenti\
         |opmerkingen|reacties|комментарии|коментарі|komentarze|yorumlar|yorum|komentar|التعليقات|تعليقات|评论|评论数\
         |评论量|コメント|댓글|komentáře|komentari|σχόλια|hozzászólások|comentarii|kommentit|kommentarer|תגובות|ความคิดเห็น|نظرات|bình luận|মন্তব্য|تبصرے|टिप्पणियाँ|टिप्पणियां|ulasan|коментари",
    ),
    (
        "shares",
        "shares|share|share count|reposts|retweets|partages|geteilte inhalte|geteilt|compartidos|veces compartido\
         |compartilhamentos|condivisioni|gedeeld|keer gedeeld|репосты|поделились|поширення|udostępnienia\
         |paylaşımlar|paylaşım|dibagikan|المشاركات|مشاركات|分享|分享数|分享量|シェア|공유|sdílení|dijeljenja|deljenja|κοινοποιήσεις|megosztások|distribuiri|jaot|delningar|delinger|שיתופים|การแชร์|ยอดแชร์|اشتراکگذاری|lượt chia sẻ|শেয়ার|شیئرز|शेयर|perkongsian|споделяния",
    ),
    (
        "saves",
        "saves|saved|bookmarks|collect count|save count|enregistrements|gespeichert|guardados|salvamentos\
         |сохранения|收藏|收藏量|保存数",
    ),
    (
        "interactions",
        "interactions|engagements|engagement|total engagements|total interactions|reactions, comments and shares\
         |interaktionen|interacciones|interações|interazioni|interacties|взаимодействия|взаємодії|التفاعلات\
         |التفاعل|互动|互动量|互動|エンゲージメント",
    ),
    (
        "clicks",
        "clicks|link clicks|total clicks|url clicks|klicks|clics|cliques|clic|kliks|клики|переходы по ссылке\
         |النقرات|点击|点击量",
    ),
    ("mentions", "mentions|erwähnungen|menciones|menções|menzioni|упоминания|الإشارات|提及"),
    (
        "profile_views",
        "profile views|profile visits|profilaufrufe|profilbesuche|vues du profil|visites du profil\
         |visitas al perfil|visitas ao perfil|visite al profilo|просмотры профиля|مشاهدات الملف الشخصي|主页访问量",
    ),
    (
        "page_views",
        "page views|pageviews|screen page views|seitenaufrufe|pages vues|páginas vistas|просмотры страниц|页面浏览量",
    ),
    (
        "website_visits",
        "website visits|site visits|sessions|web visits|visits|sitzungen|sesiones|sessões|besuche der website\
         |посещения сайта|网站访问量",
    ),
    (
        "watch_hours",
        "watch time (hours)|watch hours|hours watched|wiedergabezeit (stunden)|durée de visionnage (heures)\
         |tiempo de visualización (horas)|tempo de exibição (horas)|время просмотра (часы)|观看时长（小时）",
    ),
    (
        "impressions",
        "impressions|impression|impressionen|impresiones|impressões|impression count\
         |visualizzazioni delle inserzioni|vertoningen|показы|покази|wyświetlenia reklam|gösterimler|مرات الظهور\
         |展示次数|展示量|インプレッション|imprese|impresije|εμφανίσεις|megjelenítések|afișări|näytöt|exponeringar|eksponeringer|חשיפות|อิมเพรสชัน|lượt hiển thị|इंप्रेशन|импресии|vues publicitaires",
    ),
    (
        "new_followers",
        "new followers|followers gained|new follows|follows|new subscribers|subscribers gained|net followers\
         |net follower growth|nouveaux followers|nouveaux abonnés|neue follower|nuevos seguidores|novos seguidores\
         |nuovi follower|nieuwe volgers|новые подписчики|нові підписники|yeni takipçiler|متابعون جدد\
         |المتابعون الجدد|新增粉丝|新增关注|新粉丝",
    ),
    (
        "followers",
        "followers|follower|follower count|followers count|fans|subscribers|audience|page followers|abonnés\
         |abonnenten|anzahl follower|seguidores|seguidores totales|follower totali|volgers|подписчики|підписники\
         |obserwujący|takipçi|takipçiler|takipçi sayısı|pengikut|المتابعون|متابعون|المتابعين|粉丝|粉丝数|关注者|フォロワー|팔로워|sledující|pratitelji|pratilaca|ακόλουθοι|követők|urmăritori|seuraajat|följare|følgere|עוקבים|ผู้ติดตาม|دنبالکنندگان|دنبال کنندگان|người theo dõi|অনুসারী|ফলোয়ার|فالوورز|फ़ॉलोअर|फॉलोअर्स|последователи",
    ),
    (
        "reach",
        "reach|reached audience|people reached|accounts reached|unique viewers|unique users|viewers|total viewers\
         |reichweite|portée|couverture|personnes touchées|alcance|personas alcanzadas|copertura|bereik|охват\
         |охоплення|zasięg|erişim|jangkauan|الوصول|覆盖人数|触达|リーチ|도달|dosah|doseg|απήχηση|elérés|acoperire|kattavuus|räckvidd|rekkevidde|rækkevidde|חשיפה|การเข้าถึง|lượt tiếp cận|रीच|পৌঁছানো|обхват",
    ),
    ("live_viewers", "live viewers|peak viewers|peak live viewers|peak concurrent viewers"),
    (
        "participants",
        "participants|participants reached|people taking part|teilnehmer|teilnehmende|participantes\
         |participants (people)|partecipanti|deelnemers|участники|учасники|المشاركون|参与人数",
    ),
    ("creators", "creators|influencers|créateurs|creadores|criadores|авторы|المبدعون|创作者"),
    ("organisations", "organisations|organizations|ngos|organisationen|organizaciones|organizações|организации"),
    ("donors", "donors|donateurs|spender|donantes|doadores|доноры|жертвователи"),
    ("volunteers", "volunteers|freiwillige|ehrenamtliche|bénévoles|voluntarios|voluntários|волонтёры"),
    ("donations", "donations|amount raised|funds raised|raised|spenden|spendensumme|dons|donaciones|doações"),
    (
        "spend",
        "spend|spent|cost|total cost|amount spent|ad spend|media spend|kosten|ausgaben|ausgegebener betrag\
         |dépenses|montant dépensé|coût|gasto|importe gastado|coste|costo|gastos|valor usado|custo|spesa\
         |importo speso|uitgaven|besteed bedrag|расходы|затраты|потраченная сумма|витрати|harcama|biaya|الإنفاق\
         |المبلغ الذي تم إنفاقه|花费|消耗",
    ),
    ("budget", "budget|presupuesto|orçamento|бюджет|الميزانية|预算|bütçe|anggaran"),
    (
        "engagement_rate",
        "engagement rate|er|interaction rate|interaktionsrate|engagement-rate|taux d'engagement|taux d’engagement\
         |tasa de interacción|tasa de engagement|taxa de engajamento|tasso di interazione|betrokkenheidspercentage\
         |уровень вовлечённости|вовлечённость|معدل التفاعل|互动率",
    ),
    ("countries", "countries|länder|pays|países|paesi|landen|страны|країни|kraje|ülkeler|negara|الدول|国家数"),
    ("languages", "languages|sprachen|langues|idiomas|lingue|talen|языки|мови|اللغات|语言数"),
    ("team_size", "team|team size|people in the team|staff|teamgröße"),
    ("posts_per_week", "posts per week|posts a week|beiträge pro woche|weekly posts"),
    ("partners", "partners|partner|partenaires|socios|parceiros|партнёры"),
    ("campaign_weeks", "weeks|campaign weeks|duration (weeks)|length (weeks)"),
];

/// Headers of first columns. A header that names no key leaves the rows unclear.
pub const KEYS: &[(Key, &str)] = &[
    (
        Key::Day,
        "date|day|week|month|time|quarter|period|days|dates|weeks|hour|half|datum und zeit|dátum|den|týždeň|týden|měsíc|mesiac|ημερομηνία|dată|päivä|päivämäärä|dato|måned|uke|uge|vecka|månad|תאריך|วันที่|تاریخ|ngày|तारीख|তারিখ|post time|publish time|published|posted|publish date|post date\
         |video publish time|datum|tag|woche|monat|zeitraum|jour|semaine|mois|fecha|día|semana|mes|data|dia|mês\
         |giorno|mese|dag|maand|дата|день|неделя|месяц|tarih|tanggal|التاريخ|اليوم|الشهر|日期|时间|日付|날짜|created\
         |created at|timestamp|create time|reporting starts|reporting ends",
    ),
    (
        Key::Post,
        "post|video|title|video title|content|link|url|permalink|caption|post title|clip|reel|beitrag|titel\
         |videotitel|inhalt|publication|titre|vidéo|contenu|publicación|título|vídeo|contenido|publicação|conteúdo\
         |titolo|contenuto|пост|видео|публикация|название|منشور|فيديو|标题|视频标题|视频|作品|動画|タイトル|ชื่อวิดีโอ|tweet|tweet text|post text\
         |video link|post link|post url|ad|ad name|story",
    ),
    (
        Key::Part,
        "country|region|city|language|land|staat|stadt|sprache|pays|région|ville|langue|país|región|ciudad|idioma\
         |região|cidade|paese|regione|città|lingua|taal|страна|регион|город|язык|країна|регіон|мова|kraj|ülke\
         |bölge|dil|negara|البلد|الدولة|المنطقة|اللغة|国家|地区|语言|国|나라|state|province|district|county|chapter|branch\
         |market|office|school|age|gender|age & gender|age group|alter|geschlecht|team|group|section|location\
         |territory|format|type|content type|source|traffic source|device|category|ad set|ad set name|adset|adset name|ad group|ad group name|creative|anzeigengruppe|ensemble de publicités|conjunto de anuncios|gruppo di inserzioni",
    ),
    (
        Key::Platform,
        "platform|network|channel|social network|plattform|netzwerk|kanal|plateforme|réseau|canal|plataforma|red\
         |red social|rede|rede social|piattaforma|rete|netwerk|kanaal|платформа|сеть|соцсеть|канал|мережа|sieć|ağ\
         |kanalı|المنصة|الشبكة|平台|渠道|プラットフォーム|플랫폼",
    ),
    (
        Key::Campaign,
        "campaign|campaign name|kampagne|campagne|campaña|campanha|campagna|кампания|кампанія|kampania|kampanya\
         |kampanye|الحملة|活动|キャンペーン|캠페인|organisation|organization|ngo|organización|organização|organizzazione\
         |organisatie|организация|organizacja|المنظمة|组织|hashtag|challenge|initiative|project|projekt|projet\
         |proyecto|projeto|account|brand|competitor|case|example",
    ),
    (
        Key::Metric,
        "metric|metrics|kpi|indicator|measure|figure|statistic|kennzahl|metrik|indikator|indicateur|métrique\
         |indicador|métrica|indicatore|metrica|показатель|метрика|показник|wskaźnik|metrik|gösterge|المؤشر|指标|指標\
         |지표",
    ),
    (Key::Id, "id|post id|video id|page id|#|no|no.|nr|nr.|№|n°|rank|place|rang|index"),
    (Key::Year, "year|jahr|année|año|ano|anno|jaar|год|рік|rok|yıl|tahun|السنة|年|年份"),
    (Key::About, "name|notes|note|comment text|description|status|owner|remarks|profile|page name|account name"),
];

/// Words in a header that say that its figures are aimed at.
pub const TARGETS: &str = "target|targets|goal|goals|planned|plan|objective|aim|forecast|ziel|ziele|zielwert|soll|geplant|cible\
                         |objectif|objectifs|prévu|objetivo|objetivos|previsto|planificado|obiettivo|doel|doelstelling|gepland\
                         |цель|план|ціль|cel|hedef|sasaran|الهدف|المستهدف|目标|目標|목표";

/// Words that say that figures are somebody else's or of an earlier time.
pub const COMPARED: &str = "previous|prior|last year|last month|last week|last quarter|year before|before|benchmark|industry|vorige|vorwoche|vormonat|mois dernier|mes anterior|mês anterior|mese precedente|vorig jaar|vorige maand|прошлый год|прошлый месяц|минулий|geçen|önceki|sebelumnya|vorjahr|vorperiode|précédent\
                         |précédente|anterior|precedente|vorig|прошлый|предыдущий|السابق|上期|baseline";

/// Words that say that a column is one per another.
pub const RATES: &str = "average|avg|avg.|mean|median|per|rate|ratio|share of|cpc|cpm|cpa|cpv|ctr|vtr|cpl|cost per|percentage\
                         |percent|%|ø|durchschnitt|durchschnittliche|durchschnittlich|pro|quote|anteil|moyenne|moyen|par|taux\
                         |promedio|media|tasa|por|média|taxa|gemiddelde|среднее|средний|доля|متوسط|معدل|平均|率";

/// Words that say that a column is a change or a part, never a total.
pub const PARTS: &str = "change|growth|diff|difference|delta|δ|vs|vs.|variance|lost|unfollows|unfollowers|veränderung|änderung\
                         |variation|évolution|cambio|variación|crecimiento|variação|crescita|изменение|التغيير|变化|organic|paid\
                         |new viewers|returning";

/// Words that may stand before or behind a metric and change nothing.
pub const FILLING: &str = "total|totals|number of|no. of|# of|nr of|count of|sum of|overall|all|cumulative|lifetime|anzahl\
                         |anzahl der|gesamt|gesamte|gesamtzahl|nombre de|nombre d'|número de|total de|numero di|totale|aantal\
                         |количество|число|всего|кількість|liczba|toplam|jumlah|عدد|إجمالي|总|actual|actuals|result|results|ist\
                         |réel|résultat|real|resultado|resultados|факт|so far|to date|achieved|tiktok|instagram|facebook|youtube\
                         |video|our";

/// Total labels of rows.
pub const TOTALS: &str = "total|totals|grand total|sum|all|overall|totals (all)|total overall|gesamt|summe|gesamtsumme|gesamtergebnis|insgesamt\
                         |total général|totaux|somme|ensemble|total general|totales|suma|total geral\
                         |totais|soma|totale|totali|somma|totaal|totaal generaal|som|totalt|summa|i alt|sum total|yhteensä|łącznie\
                         |razem|ogółem|итого|итог|всего|общий итог|сумма|разом|усього|всього|підсумок|общо|всичко|toplam\
                         |genel toplam|المجموع|الإجمالي|اجمالي|إجمالي|مجموع|المجموع الكلي|סה\"כ|סהכ|कुल|कुल योग|योग|মোট|合计|总计|总和\
                         |總計|合計|总数|합계|총계|총합|tổng|tổng cộng|jumlah|total keseluruhan|jumla|جمع کل|جمع|مجموع کل|کل|ukupno|sveukupno|укупно|celkem|celkově|spolu|összesen|σύνολο\
                         |kokku|kopā|iš viso|jami|jumlah total|รวม|ทั้งหมด|all platforms|all channels|all countries|combined\
                         |together";

/// Words by which a row says that it is the person's own campaign.
pub const OURS: &str = "ours|our|us|we|mine|my|own|unsere|unser|wir|eigene|nous|notre|nos|nuestra|nuestro|nosotros|propia|nossa\
                         |nosso|nós|nostra|nostro|noi|onze|wij|ons|наша|наш|мы|ми|nasza|nasz|bizim|biz|kami|لنا|حملتنا|نحن|我们|我们的\
                         |私たち|우리";

/// Platforms by their ids, under which figures of theirs are kept, and the names people write.
pub const PLATFORMS: &[(&str, &str)] = &[
    ("tiktok", "tiktok|tik tok"),
    ("douyin", "douyin|抖音"),
    ("instagram", "instagram|ig|insta"),
    ("facebook", "facebook|fb"),
    ("youtube", "youtube|yt"),
    ("x", "x|twitter"),
    ("linkedin", "linkedin"),
    ("snapchat", "snapchat"),
    ("threads", "threads"),
    ("whatsapp", "whatsapp"),
    ("telegram", "telegram"),
    ("pinterest", "pinterest"),
    ("reddit", "reddit"),
    ("mastodon", "mastodon"),
    ("bluesky", "bluesky"),
    ("kwai", "kwai"),
    ("vk", "vk|вконтакте"),
    ("weibo", "weibo"),
    ("wechat", "wechat"),
    ("kuaishou", "kuaishou"),
    ("likee", "likee"),
    ("bilibili", "bilibili"),
    ("website", "website"),
];

/// Words that say that a column counts everything so far, so that its days never add up.
pub const RUNNING: &str = "cumulative|cumulated|running total|running|to date|so far|accumulated|kumuliert|kumulierte|kumulativ|bisher|aufgelaufen\
                         |cumulé|cumulées|cumulés|cumul|acumulado|acumulada|acumulados|acumuladas|cumulato|cumulativo|cumulatief|narastająco|skumulowane\
                         |нарастающим итогом|накопительно|накоплено|наростаючим підсумком|kümülatif|kumulatif|تراكمي|累计|累計|累积|누적|संचयी";

/// Labels of rows that summarise and are no totals: averages, shares, changes, earlier times.
pub const SUMMARIES: &str = "average|avg|avg.|mean|median|max|min|maximum|minimum|std|% of total|share|change|growth|% change|\
                             difference|ø|durchschnitt|\
                             mittelwert|schnitt|veränderung|anteil|moyenne|médiane|variation|évolution|\
                             promedio|mediana|variación|cambio|média|variação|media|\
                             variazione|gemiddelde|verschil|среднее|медиана|изменение|\
                             середнє|średnia|ortalama|rata-rata|المتوسط|متوسط|التغيير|平均|平均值|变化|平均値|평균";

/// Labels of rows that add up a part of the rows.
pub const PARTIAL: &str = "subtotal|medzisúčet|sub-total|sub total|zwischensumme|sous-total|subtotale|subtotaal|délsumma|mezisoučet|підсумок розділу|промежуточный итог|suma częściowa|ara toplam\
                       |小计|小計|소계|المجموع الفرعي";

/// Ends of labels of rows that add up a part of the rows: "Africa total".
pub const SUBTOTALS: &str =
    " total| subtotal| gesamt| summe| ergebnis| totaal| totale| итог| итого| toplamı| 合计| 小计";

/// The words of a list.
pub fn words(list: &'static str) -> impl Iterator<Item = &'static str> {
    let mut rest = Some(list);
    std::iter::from_fn(move || {
        let all = rest?;
        let end = cells::find(all.as_bytes(), 0, b'|');
        rest = end.and_then(|end| all.get(end + 1..));
        end.map_or(Some(all), |end| all.get(..end))
    })
}

/// Whether a text is one of the words of a list.
#[must_use]
pub fn is_in(list: &'static str, text: &str) -> bool {
    words(list).any(|word| word == text)
}
