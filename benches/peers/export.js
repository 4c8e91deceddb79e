// A generated export: one row a post, ten columns, about 143 bytes a row. Some titles are quoted, and some quotes are doubled.
"use strict";

const HEADER =
  "Post time,Video title,Video link,Total views,Total likes,Total comments,Total shares,Total saves,Watch time (hours),New followers\n";

const TITLES = [
  "How we planted 300 trees in a day",
  '"Three dances, one cause"',
  "Why our nurses sing on night shift",
  '"Say ""yes"" to safer roads"',
  "Behind the scenes of the harbour clean-up",
];

// The same in letters that take two bytes each.
const FOREIGN = [
  "Как мы посадили триста деревьев",
  '"Три танца, одна цель"',
  "Почему наши медсёстры поют ночью",
  '"Скажи ""да"" безопасным дорогам"',
  "За кулисами уборки гавани",
];

/** The text of an export with so many rows. */
function exportOf(rows, titles = TITLES) {
  const parts = [HEADER];
  const first = Date.UTC(2024, 0, 1);
  for (let row = 0; row < rows; row += 1) {
    const day = new Date(first + (row % 700) * 864e5).toISOString().slice(0, 10);
    const views = 500 + ((row * 7919) % 400000);
    const link = `https://video.example/@tidestogether/video/74${String(1e17 + row * 7919).slice(1)}`;
    const counts = [views, (views / 17) | 0, (views / 160) | 0, (views / 220) | 0, (views / 410) | 0];
    parts.push(`${day},${titles[row % 5]},${link},${counts.join(",")},${(views / 33).toFixed(1)},${(views / 900) | 0}\n`);
  }
  // A string as the browser gives it for a file or a paste: one piece, not one that is still to be joined.
  return new TextDecoder().decode(new TextEncoder().encode(parts.join("")));
}
