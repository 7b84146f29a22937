#!/usr/bin/env bash
# Opens every DOCX given with LibreOffice, prints it to PDF and fails if a letter of its text is not found in the PDF
# (LNG-9). Needs soffice, pdftotext and unzip.
set -euo pipefail
export LC_ALL=C.UTF-8

[ $# -gt 0 ] || { echo "usage: $0 FILE.docx…"; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

letters() { grep -oP '\p{L}' | sort -u; }

for file in "$@"; do
  soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work" "$file" \
    >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
  pdf=$work/$(basename "$file" .docx).pdf
  [ -s "$pdf" ] || { echo "$file: LibreOffice made no PDF of it"; cat "$work/log"; exit 1; }
  lost=$(comm -23 <(unzip -p "$file" word/document.xml word/footnotes.xml | sed 's/<[^>]*>//g' | letters) \
    <(pdftotext "$pdf" - | letters))
  [ -z "$lost" ] || { echo "$file: lost in the PDF:" $lost; exit 1; }
  echo "$file: $(pdfinfo "$pdf" | sed -n 's/^Pages: *//p') pages, every letter found"
done
