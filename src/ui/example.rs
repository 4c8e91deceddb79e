//! The list of examples behind the chips under the text box. The organisations and figures are invented; each shows something
//! else that the reader does.

use crate::words::Text;

/// A text to try the page with.
#[derive(Debug)]
pub struct Example {
    /// The words on its chip.
    pub title: Text,
    /// The text.
    pub text: &'static str,
}

/// Every example, in the order of the chips.
pub const EXAMPLES: &[&Example] = &[&PARAGRAPH, &SPREADSHEET, &EXPORT, &MESSY];

/// Running text: qualifiers, a target, a comparison, dates.
const PARAGRAPH: Example = Example {
    title: Text::new("example.paragraph", "A paragraph", "Chip that fills the box with a paragraph."),
    text: "Shelter Friends ran the hashtag challenge #WalkWithMe on TikTok from 3 to 30 June 2026. In those four weeks \
more than 1,800 videos were made and viewed almost 2.4 million times, by people in 14 countries and 6 languages. \
Our target was 5 million views.\n\n\
We started to prepare 7 weeks before the launch with a team of 3 people, about 40 staff hours a week and 9 partners. \
Our account had 12,400 followers by then; the city zoo has 90,000. Watching is free, and if every follower had joined in, \
we would have seen 12,000 videos.\n",
};

/// A table as copied from a spreadsheet: a preamble, a missing cell, a total row.
const SPREADSHEET: Example = Example {
    title: Text::new("example.spreadsheet", "A spreadsheet", "Chip that fills the box with a table."),
    text: "Week\tPosts\tViews\tLikes\tComments\tShares\n\
1\t4\t18,250\t1,204\t96\t143\n\
2\t5\t27,900\t2,010\t151\t260\n\
3\t3\t9,480\t604\t\t71\n\
4\t6\t64,310\t5,377\t402\t1,018\n\
5\t5\t71,060\t6,120\t455\t1,246\n\
Total\t23\t191,000\t15,315\t1,104\t2,738\n",
};

/// An export of TikTok Studio: days without a year, a value that is missing.
const EXPORT: Example = Example {
    title: Text::new("example.export", "An export", "Chip that fills the box with a platform export."),
    text: "\"Date\",\"Video Views\",\"Profile Views\",\"Likes\",\"Comments\",\"Shares\"\n\
\"May 4\",\"1204\",\"61\",\"98\",\"7\",\"5\"\n\
\"May 5\",\"986\",\"44\",\"71\",\"3\",\"2\"\n\
\"May 6\",\"2310\",\"120\",\"204\",\"15\",\"19\"\n\
\"May 7\",\"1877\",\"95\",\"166\",\"9\",\"11\"\n\
\"May 8\",\"3542\",\"183\",\"340\",\"28\",\"37\"\n\
\"May 9\",\"4105\",\"207\",\"412\",\"31\",\"52\"\n\
\"May 10\",\"3968\",\"190\",\"377\",\"22\",\"40\"\n",
};

/// Notes from several hands: labels, ranges, numbers that can mean two things, numbers that are no figures.
const MESSY: Example = Example {
    title: Text::new("example.messy", "A messy one", "Chip that fills the box with untidy notes."),
    text: "notes for Thursday, call at 14:30\n\
- followers: 8.2K (was 7,950 in March)\n\
- Videos so far:  ~320, hope for 1.000 by the end\n\
- views 1.250.000 says Aisha, the dashboard says 1,18M\n\
- languages: EN, FR, AR = 3\n\
- engagement rate 4.6 %\n\
- budget EUR 3.500, of which 1.200 is spent\n\
- Top 10 of the COVID-19 hashtags, see slide 12\n\
- partners?? between 15 and 20 committed\n\
- 5+ countries, launch 16 September\n",
};
