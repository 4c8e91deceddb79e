//! The words of headers and row labels in the languages that exports and spreadsheets come in. Each list is one text with
//! bars between its words, in plain form: many small texts would cost more than their letters.
//!
//! English stands here. The words of all other languages stand in `vocabulary.txt`, which the page fetches with the languages
//! ([`install`]); natively they are built in.

use std::sync::OnceLock;

use super::header::Key;

/// The name of a list, by which the words of other languages are found, and its English words.
pub type List = (&'static str, &'static str);

/// Headers that name metrics, beside those that the languages know. Sorted by metric.
pub const METRICS: &[List] = &[
    (
        "views",
        "views|view|video views|videos views|plays|video plays|play count|view count|video view count\
         |viewcount|playcount|vv",
    ),
    (
        "videos",
        "videos|videos made|videos created|videos submitted|participant videos|user videos|ugc videos\
         |ugc|submissions|entries",
    ),
    ("posts", "posts|post count|posts published|published posts|own posts|publications"),
    ("hashtag_uses", "hashtag uses|hashtag posts|uses of the hashtag|posts with the hashtag|hashtag mentions"),
    ("likes", "likes|like|like count|reactions|digg count|favourites|favorites"),
    ("comments", "comments|comment|comment count|replies"),
    ("shares", "shares|share|share count|reposts|retweets"),
    ("saves", "saves|saved|bookmarks|collect count|save count"),
    (
        "interactions",
        "interactions|engagements|engagement|total engagements|total interactions\
         |reactions, comments and shares",
    ),
    ("clicks", "clicks|link clicks|total clicks|url clicks"),
    ("mentions", "mentions"),
    ("profile_views", "profile views|profile visits"),
    ("page_views", "page views|pageviews|screen page views"),
    ("website_visits", "website visits|site visits|sessions|web visits|visits"),
    ("watch_hours", "watch time (hours)|watch hours|hours watched"),
    ("impressions", "impressions|impression|impression count"),
    (
        "new_followers",
        "new followers|followers gained|new follows|follows|new subscribers|subscribers gained\
         |net followers|net follower growth",
    ),
    ("followers", "followers|follower|follower count|followers count|fans|subscribers|audience|page followers"),
    (
        "reach",
        "reach|reached audience|people reached|accounts reached|unique viewers|unique users|viewers\
         |total viewers",
    ),
    ("live_viewers", "live viewers|peak viewers|peak live viewers|peak concurrent viewers"),
    ("participants", "participants|participants reached|people taking part|participants (people)"),
    ("creators", "creators|influencers"),
    ("organisations", "organisations|organizations|ngos"),
    ("donors", "donors"),
    ("volunteers", "volunteers"),
    ("donations", "donations|amount raised|funds raised|raised"),
    ("spend", "spend|spent|cost|total cost|amount spent|ad spend|media spend"),
    ("budget", "budget"),
    ("engagement_rate", "engagement rate|er|interaction rate|engagement-rate"),
    ("countries", "countries"),
    ("languages", "languages"),
    ("team_size", "team|team size|people in the team|staff"),
    ("posts_per_week", "posts per week|posts a week|weekly posts"),
    ("partners", "partners|partner"),
    ("campaign_weeks", "weeks|campaign weeks|duration (weeks)|length (weeks)"),
];

/// Headers of first columns. A header that names no key leaves the rows unclear.
pub const KEYS: &[(Key, List)] = &[
    (
        Key::Day,
        (
            "key day",
            "date|day|week|month|time|quarter|period|days|dates|weeks|hour|half|post time|publish time\
         |published|posted|publish date|post date|video publish time|created|created at|timestamp\
         |create time|reporting starts|reporting ends",
        ),
    ),
    (
        Key::Post,
        (
            "key post",
            "post|video|title|video title|content|link|url|permalink|caption|post title|clip|reel\
         |publication|tweet|tweet text|post text|video link|post link|post url|ad|ad name|story",
        ),
    ),
    (
        Key::Part,
        (
            "key part",
            "country|region|city|language|state|province|district|county|chapter|branch|market|office|school\
         |age|gender|age & gender|age group|team|group|section|location|territory|format|type\
         |content type|source|traffic source|device|category|ad set|ad set name|adset|adset name\
         |ad group|ad group name|creative",
        ),
    ),
    (Key::Platform, ("key platform", "platform|network|channel|social network")),
    (
        Key::Campaign,
        (
            "key campaign",
            "campaign|campaign name|organisation|organization|ngo|hashtag|challenge|initiative|project\
         |account|brand|competitor|case|example",
        ),
    ),
    (Key::Metric, ("key metric", "metric|metrics|kpi|indicator|measure|figure|statistic")),
    (Key::Id, ("key id", "id|post id|video id|page id|#|no|no.|nr|nr.|№|n°|rank|place|index")),
    (Key::Year, ("key year", "year")),
    (
        Key::About,
        ("key about", "name|notes|note|comment text|description|status|owner|remarks|profile|page name|account name"),
    ),
];

/// Words in a header that say that its figures are aimed at.
pub const TARGETS: List = ("targets", "target|targets|goal|goals|planned|plan|objective|aim|forecast");

/// Words that say that figures are somebody else's or of an earlier time.
pub const COMPARED: List = (
    "compared",
    "previous|prior|last year|last month|last week|last quarter|year before|before|benchmark\
         |industry|baseline",
);

/// Words that say that a column is one per another.
pub const RATES: List = (
    "rates",
    "average|avg|avg.|mean|median|per|rate|ratio|share of|cpc|cpm|cpa|cpv|ctr|vtr|cpl|cost per\
         |percentage|percent|%|ø",
);

/// Words that say that a column is a change or a part, never a total.
pub const PARTS: List = (
    "parts",
    "change|growth|diff|difference|delta|δ|vs|vs.|variance|lost|unfollows|unfollowers|variation\
         |organic|paid|new viewers|returning",
);

/// Words that may stand before or behind a metric and change nothing.
pub const FILLING: List = (
    "filling",
    "total|totals|number of|no. of|# of|nr of|count of|sum of|overall|all|cumulative|lifetime|actual\
         |actuals|result|results|so far|to date|achieved|tiktok|instagram|facebook|youtube|video|our",
);

/// Total labels of rows.
pub const TOTALS: List = (
    "totals",
    "total|totals|grand total|sum|all|overall|totals (all)|total overall|sum total|all platforms\
         |all channels|all countries|combined|together",
);

/// Words by which a row says that it is the person's own campaign.
pub const OURS: List = ("ours", "ours|our|us|we|mine|my|own");

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
pub const RUNNING: List = ("running", "cumulative|cumulated|running total|running|to date|so far|accumulated");

/// Labels of rows that summarise and are no totals: averages, shares, changes, earlier times.
pub const SUMMARIES: List = (
    "summaries",
    "average|avg|avg.|mean|median|max|min|maximum|minimum|std|% of total|share|change|growth\
         |% change|difference|ø|variation",
);

/// Labels of rows that add up a part of the rows.
pub const PARTIAL: List = ("partial", "subtotal|sub-total|sub total");

/// Ends of labels of rows that add up a part of the rows: "Africa total".
pub const SUBTOTALS: List = ("subtotals", " total| subtotal");

/// The words of other languages, once they are there: the names of lists and their words.
static OTHERS: OnceLock<Vec<List>> = OnceLock::new();

/// Takes the words of other languages, which the page has fetched.
pub fn install(file: &str) {
    // Once per visit: they are looked up as long as the page is there.
    OTHERS.get_or_init(|| parse(Box::leak(file.to_owned().into_boxed_str())));
}

fn parse(file: &'static str) -> Vec<List> {
    file.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(':')).collect()
}

/// What is there of other languages than English.
fn others() -> Option<&'static Vec<List>> {
    #[cfg(not(feature = "web"))]
    OTHERS.get_or_init(|| parse(include_str!("vocabulary.txt")));
    OTHERS.get()
}

/// Of two things that are made from the words at the first look: the one from English alone, or the one from all languages.
pub fn newest<T>([english, all]: &'static [T; 2]) -> &'static T {
    if others().is_some() { all } else { english }
}

/// The texts of a list: its English words, and those of other languages, with bars between them.
#[must_use]
pub fn texts((name, english): List) -> [&'static str; 2] {
    let others = others().filter(|_| !name.is_empty());
    let others = others.and_then(|others| others.iter().find(|(other, _)| *other == name));
    [english, others.map_or("", |(_, words)| words)]
}

/// The words of a list.
pub fn words(list: List) -> impl Iterator<Item = &'static str> {
    // Most words are English: the others are looked up when these are through.
    let others = std::iter::once_with(move || {
        let [_, others] = texts(list);
        split(others)
    });
    split(list.1).chain(others.flatten())
}

/// The words of a text with bars between them.
pub fn split(list: &'static str) -> impl Iterator<Item = &'static str> {
    let mut rest = Some(list).filter(|list| !list.is_empty());
    std::iter::from_fn(move || {
        let all = rest?;
        let end = cells::find(all.as_bytes(), 0, b'|');
        rest = end.and_then(|end| all.get(end + 1..));
        end.map_or(Some(all), |end| all.get(..end))
    })
}

/// Whether a text is one of the words of a list.
#[must_use]
pub fn is_in(list: List, text: &str) -> bool {
    words(list).any(|word| word == text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::platform::EXPORTS;

    #[test]
    fn every_list_of_other_languages_is_one_that_is_looked_up() {
        let own = [TARGETS, COMPARED, RATES, PARTS, FILLING, TOTALS, OURS, RUNNING, SUMMARIES, PARTIAL, SUBTOTALS];
        let [months, weekdays]: [List; 2] = [("months", ""), ("weekdays", "")];
        let all = || METRICS.iter().chain(KEYS.iter().map(|(_, list)| list)).chain(&own).chain([&months, &weekdays]);
        let needs = EXPORTS.iter().flat_map(|export| export.needs.iter().chain([&export.titles]));
        let exports: Vec<_> =
            needs.chain(EXPORTS.iter().flat_map(|export| export.columns.iter().map(|(words, _)| words))).collect();
        for (name, words) in parse(include_str!("vocabulary.txt")) {
            assert!(all().any(|(known, _)| *known == name) || exports.iter().any(|words| words.1 == name), "{name}");
            // What stands behind the sign is left out of the pack.
            assert!(split(words).all(|word| !word.is_empty() && !word.contains('#')), "{name}");
        }
    }
}
