"""CPU milliseconds a page that trafilatura needs for the pages of a folder, after one warm-up round."""
import glob
import gzip
import sys
import time

import trafilatura

pages = []
for name in sorted(glob.glob(sys.argv[1] + "/*.html*")):
    opener = gzip.open if name.endswith(".gz") else open
    with opener(name, "rb") as file:
        pages.append(file.read())
for _ in range(2):
    start = time.process_time()
    for page in pages:
        trafilatura.extract(page, output_format="json", with_metadata=True)
    spent = time.process_time() - start
print(1000 * spent / len(pages))
