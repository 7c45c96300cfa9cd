"""Judges a post with Python's standard library alone.

SQUAMA_URL says where the service answers, SQUAMA_KEY the key where it asks for one.
"""

import json
import os
import urllib.error
import urllib.request

URL = os.environ.get("SQUAMA_URL", "http://127.0.0.1:8080")
KEY = os.environ.get("SQUAMA_KEY")

TEXT = "🐘 p4ng0lin sc4les for sale, DM"


def call(path, body):
    headers = {"content-type": "application/json"}
    if KEY:
        headers["authorization"] = f"Bearer {KEY}"
    request = urllib.request.Request(URL + path, json.dumps(body).encode(), headers)
    try:
        # Decide beforehand what becomes of a post when no answer comes.
        with urllib.request.urlopen(request, timeout=5) as response:
            return json.load(response)
    except urllib.error.HTTPError as error:
        problem = json.load(error)
        raise SystemExit(f"{problem['code']}: {problem['detail']}") from error


# Python counts code points, so that text[start:end] is the quote.
answer = call("/v1/classify", {"surface": "listing", "text": TEXT, "offsetEncoding": "codepoint"})
print(answer["verdict"]["risk"], answer["verdict"]["recommendedAction"])
for match in answer["matches"]:
    assert TEXT[match["start"] : match["end"]] == match["quote"]
    print(match["start"], match["end"], match["quote"], *match["evasion"])

card = call("/v1/enrich", {"text": TEXT, "reviewerLanguage": "en"})["card"]
print(card["headline"])
