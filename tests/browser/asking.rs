//! What was read, what happened to the rows, and what is asked, as a person sees and answers it in the page.

use crate::files::{WATCH, drop_files, given, without_worker};
use crate::harness::Page;
use crate::job::paste_and_wait;
use std::path::Path;

#[track_caller]
fn region(page: &Page, name: &str) -> String {
    page.text_of(&page.find("region", name))
}

/// Waits until the region "What we read" says all of this.
#[track_caller]
fn says(page: &Page, words: &[&str]) {
    for word in words {
        page.wait(&format!("{word:?} in what was read"), || region(page, "What we read").contains(word).then_some(()));
    }
}

/// Waits until the region "What we read" no longer says this.
#[track_caller]
fn no_longer_says(page: &Page, words: &str) {
    page.wait(&format!("no more {words:?}"), || (!region(page, "What we read").contains(words)).then_some(()));
}

/// The text of a case, by its folder's name.
fn case(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(name).join("pasted.txt");
    std::fs::read_to_string(path).expect("the case is there")
}

/// Exports of platforms, and what the page must say of each: its name, the rows, the totals, the remarks.
const EXPORTS: &[(&str, &[&str])] = &[
    (
        "a-studio-export-in-german-is-recognised",
        &["This looks like TikTok Studio: Overview.", "Rows read: ", "The dates have no year"],
    ),
    (
        "youtube-videos-in-japanese",
        &["This looks like YouTube Studio: videos.", "Rows read: 2. Rows left out, such as totals: 1.", "1,500"],
    ),
    (
        "meta-facebook-posts-in-spanish",
        &["This looks like Meta: Facebook posts.", "Rows read: 2.", "1,500", "different people", "already includes"],
    ),
    ("meta-ads-in-italian", &["This looks like Meta Ads Manager.", "Rows read: 2.", "30.75", "paid advertising"]),
    ("x-posts-of-the-older-export", &["This looks like X: posts.", "Rows read: 2.", "1,500"]),
    ("linkedin-new-followers-under-a-lying-name", &["This looks like LinkedIn: new followers.", "Rows read: 3.", "15"]),
    (
        "publer-posts-of-two-networks",
        &[
            "This looks like Publer: Post insights.",
            "LinkedIn",
            "TikTok",
            "Rows read: 3.",
            "remarks above the table",
            "did not count them as zero",
        ],
    ),
];

#[test]
fn the_ledger_of_an_export_says_what_was_read_and_left_out() {
    let page = Page::ready();
    for (name, words) in EXPORTS {
        paste_and_wait(&page, &case(name), words[0]);
        says(&page, words);
    }
}

#[test]
fn unreadable_cells_and_odd_rows_are_told_with_their_lines() {
    let page = Page::ready();
    paste_and_wait(
        &page,
        "Country\tViews\nKenya\t100\nPeru\tabout forty\nGhana\t7\nNepal\t9\nTotal\t116\n",
        "Rows read",
    );
    says(
        &page,
        &["Rows read: 4.", "Rows left out, such as totals: 1.", "Cells we could not read: 1.", "Line 3:", "Line 6:"],
    );
}

#[test]
fn an_ambiguous_number_is_asked_counts_meanwhile_and_can_be_undone() {
    let page = Page::ready();
    paste_and_wait(&page, "Metric\tValue\nViews\t1.234\n", "Please check");
    says(&page, &["1.234"]);
    page.wait("it counts meanwhile", || region(&page, "Figures").contains("until you answer").then_some(()));
    page.press("1,234");
    no_longer_says(&page, "Please check");
    page.wait("the answer counts", || (!region(&page, "Figures").contains("until you answer")).then_some(()));
    // It stays while the text goes on.
    page.paste("We sang in 12 countries.\n\nMetric\tValue\nViews\t1.234\n");
    says(&page, &["12", "changed by you"]);
    assert!(!region(&page, "What we read").contains("Please check"));
    let row = page.wait("the row of views", || {
        let rows = page.all("button", "").into_iter();
        rows.into_iter().find(|row| page.text_of(row).contains("1,234"))
    });
    page.click(&row);
    page.press("Undo my changes");
    says(&page, &["Please check"]);
}

#[test]
fn one_answer_about_decimals_settles_all_columns_of_the_text() {
    let page = Page::ready();
    paste_and_wait(
        &page,
        "Country\tViews\tLikes\nKenya\t1.234\t2.100\nPeru\t1500\t3000\n",
        "What stands before decimals?",
    );
    page.press("A comma, as in 1,5");
    no_longer_says(&page, "Please check");
    says(&page, &["2,734", "5,100"]);
    page.press("A comma, as in 1,5");
    says(&page, &["Please check"]);
}

#[test]
fn the_currency_of_a_sign_is_asked_once_for_the_text() {
    let page = Page::ready();
    paste_and_wait(&page, "Country\tSpend\tViews\nKenya\t$1,200\t50\nPeru\t$900\t70\n", "Which currency is");
    page.press("CAD");
    page.wait("the currency shows", || {
        let shown = region(&page, "Figures");
        (shown.contains("CA$") || shown.contains("CAD")).then_some(())
    });
}

#[test]
fn one_of_several_campaigns_is_chosen() {
    let page = Page::ready();
    paste_and_wait(&page, "Campaign\tViews\nSing\t1200\nWalk\t900\n", "Which one is yours?");
    page.press("Walk");
    page.wait("its figure counts", || region(&page, "Figures").contains("900").then_some(()));
}

/// A list of posts whose dates have no year.
const POSTS: &str = "Post time\tVideo title\tVideo link\tTotal views\tTotal likes\tTotal comments\n\
    Jan 2\tA song for the river\thttps://x/1\t100\t5\t1\n\
    Feb 14\tThe river answers\thttps://x/2\t240\t9\t2\n\
    Feb 28\tWe went there\thttps://x/3\t700\t22\t4\n";

/// The pressed state of the days that are asked for.
fn days(page: &Page) -> Vec<bool> {
    let pressed = page.js("[...document.querySelector('campaign-greenlight').shadowRoot.querySelectorAll('.chip')]
            .filter((chip) => chip.textContent.startsWith('28 February '))
            .map((chip) => chip.getAttribute('aria-pressed') === 'true')");
    serde_json::from_value(pressed).expect("a list of yes and no")
}

#[test]
fn the_year_of_dates_without_one_is_asked_and_can_be_undone() {
    let page = Page::ready();
    paste_and_wait(&page, POSTS, "The dates of these posts have no year");
    assert_eq!(days(&page), [false; 4]);
    page.wait("the months count meanwhile", || region(&page, "Figures").contains("until you answer").then_some(()));
    page.press("28 February 2024");
    page.wait("the answer counts", || (!region(&page, "Figures").contains("until you answer")).then_some(()));
    no_longer_says(&page, "The dates have no year, so");
    assert_eq!(days(&page).iter().filter(|pressed| **pressed).count(), 1);
    // It is kept when the page is opened again, and while the text goes on.
    page.paste(&["We sang in 12 countries.\n\n", POSTS].concat());
    says(&page, &["12"]);
    page.reload();
    page.wait("the day is still chosen", || days(&page).contains(&true).then_some(()));
    page.press("28 February 2024");
    says(&page, &["The dates have no year, so"]);
    assert_eq!(days(&page), [false; 4]);
}

#[test]
fn the_year_of_a_file_is_asked_and_the_file_is_read_again() {
    let page = Page::ready();
    paste_and_wait(&page, "We sang in 12 countries.\n", "12");
    drop_files(&page, &[given("posts.tsv", POSTS)]);
    says(&page, &["The dates of these posts have no year"]);
    page.press("28 February 2024");
    no_longer_says(&page, "The dates have no year, so");
    page.wait("the day is chosen", || (days(&page).iter().filter(|pressed| **pressed).count() == 1).then_some(()));
    page.press("28 February 2024");
    says(&page, &["The dates have no year, so"]);
}

#[test]
fn a_short_form_of_two_meanings_is_asked_and_answered() {
    let page = Page::ready();
    paste_and_wait(&page, "Country\tViews\nKenya\t12 mil\nPeru\t500,000\n", "can mean two things");
    says(&page, &["“12 mil” can mean two things", "Please check"]);
    page.press("512,000");
    no_longer_says(&page, "Please check");
    page.wait("the answer counts", || region(&page, "Figures").contains("512,000").then_some(()));
}

#[test]
fn a_long_text_is_read_in_short_tasks_where_no_worker_starts() {
    let page = Page::open(&without_worker("missing"));
    page.until_ready();
    page.until_whole();
    page.js(WATCH);
    let paragraph =
        "In May more than 120 partners from 14 countries took part, and their pupils made 2,300 videos with us. ";
    let text =
        [&[paragraph.repeat(4), "\n\n".to_owned()].concat().repeat(1200), "We sang 77 songs in 12 languages."].concat();
    drop_files(&page, &[given("report.txt", text)]);
    page.wait("the report is read", || region(&page, "What we read").contains("2,300").then_some(()));
    let longest = page.js("globalThis.longest").as_f64().expect("a number");
    println!("the longest task took {longest} ms");
    // In one step it took several seconds. What the page does with so many figures afterwards is one task.
    assert!(longest < 2500.0, "{longest} ms");
}

#[test]
fn a_figure_is_corrected_from_its_row_and_put_back() {
    let page = Page::ready();
    paste_and_wait(&page, "Views: 5,000\nLikes: 300\n", "5,000");
    let row = || {
        page.wait("the row of views", || {
            page.all("button", "").into_iter().find(|row| page.text_of(row).contains("5,000"))
        })
    };
    page.click(&row());
    page.press("Leave out");
    says(&page, &["You left it out."]);
    page.press("Undo my changes");
    no_longer_says(&page, "You left it out.");
}

#[test]
#[ignore = "makes pictures, checks nothing"]
fn pictures_of_questions_and_ledgers() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tmp/screenshots");
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    let page = Page::ready();
    let mut states: Vec<(String, String)> = EXPORTS.iter().map(|(name, _)| ((*name).to_owned(), case(name))).collect();
    for (name, text) in [
        ("asked-one", "Metric\tValue\nViews\t1.234\n"),
        ("asked-column", "Country\tViews\nKenya\t1.234\nPeru\t2.500\nGhana\t300\n"),
        ("asked-decimals", "Country\tViews\tLikes\nKenya\t1.234\t2.100\nPeru\t1500\t3000\n"),
        ("asked-dates", "Date\tFollowers\n01/02/2025\t100\n02/01/2025\t120\n"),
        ("asked-currency", "Country\tSpend\tViews\nKenya\t$1,200\t50\nPeru\t$900\t70\n"),
        ("asked-year", POSTS),
        ("asked-campaigns", "Campaign\tViews\nSing\t1200\nWalk\t900\n"),
        (
            "unreadable",
            "Country\tViews\tZorp\nKenya\t100\t1\nPeru\tabout forty\t2\nGhana\t7\t3\nAverage\t9\t4\nTotal\t116\t6\n",
        ),
    ] {
        states.push((name.to_owned(), text.to_owned()));
    }
    for (name, text) in states {
        paste_and_wait(&page, &text, "");
        std::thread::sleep(std::time::Duration::from_millis(400));
        for width in [360, 1280] {
            page.look(width, "light");
            std::fs::write(folder.join(format!("asking-{name}-{width}.png")), page.picture())
                .expect("the picture is written");
        }
    }
}
