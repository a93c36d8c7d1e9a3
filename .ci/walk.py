"""Imports both real files through the gateway and counts: every row is accounted for, and the search finds them."""
import json
import pathlib
import sys
import time
import urllib.parse
import urllib.request
import uuid

FILES = [
    ("se-authorities", "dir-se-authorities/merged.json", 984, "Arbetsförmedlingen"),
    ("susy", "dir-susy-social-economy/susy-initiatives.geojson", 1794, "cooperative"),
]
accounts = json.loads(pathlib.Path(sys.argv[1]).read_text())
shared = pathlib.Path(sys.argv[2])
passed, failed = 0, 0


def check(fine, what):
    global passed, failed
    passed, failed = (passed + 1, failed) if fine else (passed, failed + 1)
    print(("ok      " if fine else "FAILED  ") + what, flush=True)


def call(path, body=None, headers=None):
    request = urllib.request.Request(accounts["gateway"] + path, body, headers or {})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.headers, json.load(answer)


def bearer():
    client = accounts["clients"]["importer"]
    form = {"grant_type": "client_credentials", "client_id": client["id"], "client_secret": client["secret"]}
    with urllib.request.urlopen(accounts["tokenEndpoint"], urllib.parse.urlencode(form).encode()) as answer:
        return {"Authorization": "Bearer " + json.load(answer)["access_token"]}


def upload(profile, file):
    edge = uuid.uuid4().hex
    body = (
        f'--{edge}\r\nContent-Disposition: form-data; name="profile"\r\n\r\n{profile}\r\n'
        f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{file.name}"\r\n'
        "Content-Type: application/json\r\n\r\n"
    ).encode() + file.read_bytes() + f"\r\n--{edge}--\r\n".encode()
    headers, _ = call("/api/imports", body, bearer() | {"Content-Type": f"multipart/form-data; boundary={edge}"})
    end = time.time() + 300
    while time.time() < end:
        _, job = call(urllib.parse.urlparse(headers["Location"]).path, headers=bearer())
        if job["state"] not in ("QUEUED", "RUNNING"):
            return job
        time.sleep(0.5)
    raise SystemExit(f"{profile}: not done after 300 s")


def found(query):
    end = time.time() + 60
    while time.time() < end:
        _, answer = call("/api/search?" + urllib.parse.urlencode({"q": query}))
        if answer["total"]["value"]:
            return answer["total"]["value"]
        time.sleep(0.5)
    return 0


for profile, name, rows, query in FILES:
    file = shared / name
    if not file.exists():
        print(f"skipped {profile}: {name} is not beside the project")
        continue
    for repeated in (False, True):
        job = upload(profile, file)
        counts = {key: job[key] for key in ("read", "created", "changed", "unchanged", "rejected", "warnings")}
        which = f"{profile}{' again' if repeated else ''}: {counts}, {job['rowsPerSecond']} rows/s"
        check(job["state"] == "DONE" and job["read"] == rows, f"every row is read, {which}")
        accounted = job["created"] + job["changed"] + job["unchanged"] + job["rejected"] + job.get("conflicts", 0)
        check(accounted == rows, f"every row is accounted for, {profile}: {accounted} of {rows}")
        if repeated:
            check(job["created"] + job["changed"] == 0, f"the same file again changes nothing, {profile}")
    check(found(query) > 0, f"the search finds {query}")

print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
