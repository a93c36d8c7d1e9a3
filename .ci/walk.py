"""What a new user would try, against a house that has just been started: both real files are imported and counted, the
search finds agencies by their Swedish names with and without their dots, a vote is confirmed, a change shows up."""
import http.cookiejar
import json
import pathlib
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

FILES = [
    ("se-authorities", "dir-se-authorities/merged.json", 984),
    ("susy", "dir-susy-social-economy/susy-initiatives.geojson", 1794),
]
AGENCIES = ["Arbetsförmedlingen", "Försäkringskassan", "Åklagarmyndigheten", "Tillväxtverket", "Länsstyrelsen i Örebro län"]
accounts = json.loads(pathlib.Path(sys.argv[1]).read_text())
shared = pathlib.Path(sys.argv[2])
passed, failed = 0, 0


def check(fine, what):
    global passed, failed
    passed, failed = (passed + 1, failed) if fine else (passed, failed + 1)
    print(("ok      " if fine else "FAILED  ") + what, flush=True)


visitor = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))


def call(path, body=None, headers=None, method=None):
    if isinstance(body, dict):
        body, headers = json.dumps(body).encode(), {"Content-Type": "application/json"} | (headers or {})
    request = urllib.request.Request(accounts["gateway"] + path, body, headers or {}, method=method)
    with visitor.open(request, timeout=60) as answer:
        return answer.headers, answer.read().decode()


def read(path, *rest, **named):
    return json.loads(call(path, *rest, **named)[1])


def status(path):
    try:
        call(path)
        return 200
    except urllib.error.HTTPError as refused:
        return refused.code


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
        job = read(urllib.parse.urlparse(headers["Location"]).path, headers=bearer())
        if job["state"] not in ("QUEUED", "RUNNING"):
            return job
        time.sleep(0.5)
    raise SystemExit(f"{profile}: not done after 300 s")


def search(query, **more):
    return read("/api/search?" + urllib.parse.urlencode({"q": query} | more))


def first_hit(query, title):
    """The index follows within a second or so: ask until it does."""
    end = time.time() + 60
    while time.time() < end:
        hits = search(query)["hits"]
        if hits and hits[0]["title"] == title:
            return True
        time.sleep(0.5)
    return False


def imports():
    for profile, name, rows in FILES:
        file = shared / name
        if not file.exists():
            print(f"skipped {profile}: {name} is not beside the project")
            continue
        for repeated in (False, True):
            job = upload(profile, file)
            counts = {key: job[key] for key in ("read", "created", "changed", "unchanged", "rejected", "warnings", "conflicts")}
            which = f"{profile}{' again' if repeated else ''}: {counts}, {job['rowsPerSecond']} rows/s"
            check(job["state"] == "DONE" and job["read"] == rows, f"every row is read, {which}")
            accounted = job["created"] + job["changed"] + job["unchanged"] + job["rejected"]
            check(accounted == rows, f"every row is accounted for, {profile}: {accounted} of {rows}")
            if repeated:
                check(job["created"] + job["changed"] == 0, f"the same file again changes nothing, {profile}")
            else:
                print(f"        {job['rowsPerSecond']} rows a second, cold (the bar is 300; bench/run import measures it)")
        if profile == "se-authorities":
            for agency in AGENCIES:
                check(first_hit(agency, agency), f"the first hit for {agency} is that agency")
                bare = agency.translate(str.maketrans("åäöÅÄÖ", "aaoAAO")).lower()
                check(first_hit(bare, agency), f"and for {bare} too")


def pages():
    seed = "Ett starkare ekosystem för social innovation"
    check(first_hit(seed, seed), "the seed project is found")
    page = search(seed)["hits"][0]["links"]["page"]
    html = call(page)[1]
    check(seed in html and "800" in html and "SE Forum" in html, f"{page} tells its title, lead and amount without a script")
    check('<script type="module"' in html, "and loads the site")
    for path in ("/", "/sok", "/om", "/metod", "/integritet", "/tillganglighet", "/en/", "/sitemap.xml"):
        check(status(path) == 200, f"{path} answers 200")
    check(status("/aktorer/finns-inte") == 404, "an unknown slug answers 404")
    check(status("/actuator/health") == 404, "the actuator is not reachable")


def vote():
    dialogue = read("/api/dialogues?limit=1")["items"][0]
    path = f"/api/dialogues/{dialogue['id']}"
    statement = read(f"{path}/statements?limit=10")["items"][0]
    receipt = read(f"{path}/participation", {"consent": True})
    check(bool(receipt["receiptCode"]), "consent gives a receipt code")
    confirmed = read(f"{path}/votes/{statement['id']}", {"vote": 1}, method="PUT")
    check(confirmed["vote"] == 1, "a vote is confirmed at once")
    mine = read(f"{path}/votes/mine")["items"]
    check([each["vote"] for each in mine] == [1], "and is there for whoever cast it")
    call(f"{path}/votes", method="DELETE")
    check(read(f"{path}/votes/mine")["items"] == [], "and gone once its owner deletes it")


def change():
    actor = read("/api/actors/by-slug/se-forum")
    before = actor["names"]["sv"]
    for name in (f"{before} Båtsman", before):
        actor = read(f"/api/actors/{actor['id']}")
        actor["names"]["sv"] = name
        headers, _ = call(
            f"/api/actors/{actor['id']}", actor, bearer() | {"If-Match": f'"{actor["version"]}"'}, method="PUT"
        )
        answer = search(name, after=headers["Samlingsplats-Position"])
        check(
            not answer["stale"] and bool(answer["hits"]) and answer["hits"][0]["title"] == name,
            f"a change to {name} is in the next search",
        )


for part in (imports, pages, vote, change):
    part()
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
