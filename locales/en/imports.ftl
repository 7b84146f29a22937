# Texts that were written elsewhere and come in.
import-title = Import a text
import-asks = Choose a file or paste the text. Nothing is kept before you have seen what it becomes.
import-file = File
import-file-hint = DOCX, Markdown or plain text, at most 2 MB. Names of authors and other data about the file are not read.
import-paste = Or paste the text
import-markup = How the text is written, if it is not a DOCX
import-plain = Plain text: a blank line begins a new paragraph
import-markdown = Markdown
import-brackets = Square brackets that open and close in one paragraph and hold no other bracket become open elements. All others stay as 〚 〛 in the words: you are shown each place, and they are not counted.
import-numbers = Numbers and letters before a paragraph, such as 9bis. or (a), stay as its first words, because Aryk numbers paragraphs by their place.
import-replaces = The import takes the place of the working copy. Paragraphs that say something similar continue those of today, so that both can be compared.
import-look = Show what it becomes
import-not-read = The text was not taken
import-format = This is neither text nor a DOCX file. Save it as DOCX or as plain text.
import-locked = The file is protected by a password, or was saved by an old program. Save it as DOCX without a password.
import-damaged = The file is damaged, or holds what no text needs. Open it in your word processor and save it again as DOCX.
import-too-large = This is more than a text may hold: 2 MB, 800 paragraphs or 300,000 characters.
import-empty = There are no words in it.
import-long-paragraph = A paragraph is longer than 4,000 characters, or holds more than fits. Divide it with a blank line.
import-gone = This import waited for more than an hour, or was kept or replaced by another one. Bring the text in again.

import-preview = What the import becomes
import-keep-asks = Look through the paragraphs. If nothing is missing, keep them as the working copy; it is issued with two keys as always.
import-brackets-choice = Square brackets
import-brackets-open = The clear ones become open elements
import-brackets-literal = All stay in the words as 〚 〛, none is counted
import-keep = Keep as the working copy
import-again = Choose another text
import-stale = Look again at what the import becomes, then keep it.
import-read = What was read
import-words = { $n ->
    [one] { $n } word was read, and it is kept.
   *[other] { $n } words were read, and all { $n } are kept.
  }
import-notes = { $n ->
    [one] { $n } footnote stands at its place, after †.
   *[other] { $n } footnotes stand at their places, after †.
  }
import-deletions = { $n ->
    [one] { $n } deletion among the tracked changes was dropped ({ $words } words).
   *[other] { $n } deletions among the tracked changes were dropped ({ $words } words).
  }
import-comments = { $n ->
    [one] { $n } comment was left out.
   *[other] { $n } comments were left out.
  }
import-hidden = { $n ->
    [one] { $n } hidden passage was left out.
   *[other] { $n } hidden passages were left out.
  }
import-struck = { $n ->
    [one] { $n } struck-out passage is kept as words.
   *[other] { $n } struck-out passages are kept as words.
  }
import-pictures = { $n ->
    [one] { $n } picture was left out.
   *[other] { $n } pictures were left out.
  }
import-margins = { $n ->
    [one] { $n } head or foot of pages was left out.
   *[other] { $n } heads and feet of pages were left out.
  }
import-invisible = { $n ->
    [one] { $n } character that nobody can see was left out.
   *[other] { $n } characters that nobody can see were left out.
  }
import-encoding = The text is not in UTF-8 and was read as Cyrillic of code page 1251. See whether its letters are right.
import-continued = Beside the working copy of today: { $same } paragraphs say the same, { $changed } are changed, { $new } are new, { $gone } are gone.
import-doubts = Brackets that stay in the words
import-literal = { $n }: { $why }.
import-first = First in paragraph { $paragraph }: { $at }…
import-stays = 〚 〛
import-doubt-unbalanced = opens or closes in another paragraph
import-doubt-nested = holds another bracket
import-doubt-empty = holds no words
import-doubt-long = longer than an option may be
import-doubt-inside = begins or ends inside a word
import-doubt-placeholder = a placeholder needs a date: open it in the form of the paragraph
import-doubt-heading = stands in a part title
import-doubt-many = more than a paragraph may have
import-pages = Pages
import-before = Previous page
import-next = Next page
