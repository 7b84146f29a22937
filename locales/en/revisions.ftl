# Revisions: splits and merges, how paragraphs correspond, corrections, ways to read.
edit-split = Split into two paragraphs
edit-merge = Merge with the next paragraph
split-after = After this sentence, or after the words that you type below
compare-split = Split off
compare-merged = Merged
concordance-same = { $to } ¶{ $newer } = { $from } ¶{ $older }
concordance-became = { $to } ¶{ $newer } = { $from } ¶{ $older }: { $what }
concordance-new = { $to } ¶{ $newer }: { $what }
concordance-removed = { $from } ¶{ $older }: { $what }

read-ways = Read
read-brackets = with brackets
read-clean = clean
read-side = as proposed by { $side }
read-changes = changes since { $rev }
read-print = for printing
read-screen = Back to the text on the screen
read-left = (open)
read-clean-note = What is contested is left out: “…” stands where something is open. This is not an agreed text.
read-side-note = The text as { $side } proposes it: in brackets stands only what this side proposes, “…” where it shows no wording of its own. Nothing in brackets is agreed.
