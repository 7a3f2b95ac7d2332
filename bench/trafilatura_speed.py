"""CPU milliseconds a page that trafilatura needs for the pages of a folder; the first third of them is a warm-up.

With a second folder, the texts are written there, a file a page.
"""
import glob
import gzip
import os
import sys
import time

import trafilatura

pages = []
for name in sorted(glob.glob(sys.argv[1] + "/*.html*")):
    opener = gzip.open if name.endswith(".gz") else open
    with opener(name, "rb") as file:
        pages.append(file.read())
warm = len(pages) // 3
for page in pages[:warm]:
    trafilatura.extract(page, output_format="json", with_metadata=True)
start = time.process_time()
for page in pages[warm:]:
    trafilatura.extract(page, output_format="json", with_metadata=True)
print(1000 * (time.process_time() - start) / (len(pages) - warm))
if len(sys.argv) > 2:
    for number, page in enumerate(pages):
        with open(os.path.join(sys.argv[2], f"{number:06}.txt"), "w", encoding="utf-8") as file:
            file.write(trafilatura.extract(page) or "")
