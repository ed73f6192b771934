-- Results of one campaign. Version 2. docs/results.md explains every column.
CREATE TABLE campaign (
  schema INTEGER NOT NULL,
  suite TEXT NOT NULL,
  about TEXT NOT NULL,
  suite_text TEXT NOT NULL,
  runs INTEGER NOT NULL
);
CREATE TABLE provenance (
  session INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (session, name)
) WITHOUT ROWID;
CREATE TABLE instance (
  sha256 TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  family TEXT NOT NULL,
  profile TEXT NOT NULL,
  seed INTEGER NOT NULL,
  users INTEGER NOT NULL,
  servers INTEGER NOT NULL,
  slots INTEGER NOT NULL,
  generator_version REAL NOT NULL,
  load_ratios TEXT NOT NULL,
  parameters TEXT NOT NULL,
  command TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  family TEXT NOT NULL,
  profile TEXT NOT NULL,
  source TEXT NOT NULL,
  instance TEXT REFERENCES instance (sha256),
  users INTEGER NOT NULL,
  servers INTEGER NOT NULL,
  slots INTEGER NOT NULL,
  solver TEXT NOT NULL,
  settings TEXT NOT NULL,
  kind TEXT NOT NULL,
  scope TEXT NOT NULL,
  slot INTEGER,
  repeat INTEGER NOT NULL,
  seed INTEGER NOT NULL,
  ending TEXT NOT NULL,
  reason TEXT NOT NULL,
  status TEXT,
  objective REAL,
  bound REAL,
  bound_kind TEXT NOT NULL,
  own_gap REAL,
  denominator REAL,
  feasible INTEGER NOT NULL,
  violations INTEGER NOT NULL,
  components TEXT NOT NULL,
  bound_group TEXT NOT NULL,
  seconds REAL NOT NULL,
  total_seconds REAL NOT NULL,
  limit_seconds REAL NOT NULL,
  p50_micros REAL,
  p99_micros REAL,
  max_micros REAL,
  decisions TEXT,
  policy TEXT
);
CREATE INDEX run_instance ON run (instance);
CREATE TABLE slot (
  run INTEGER NOT NULL REFERENCES run (id),
  slot INTEGER NOT NULL,
  objective REAL NOT NULL,
  bound REAL,
  difference REAL NOT NULL,
  denominator REAL NOT NULL,
  PRIMARY KEY (run, slot)
) WITHOUT ROWID;
CREATE TABLE bound (
  run INTEGER PRIMARY KEY REFERENCES run (id),
  instance TEXT NOT NULL REFERENCES instance (sha256),
  scope TEXT NOT NULL,
  slot INTEGER,
  bound_group TEXT NOT NULL,
  solver TEXT NOT NULL,
  value REAL NOT NULL,
  kind TEXT NOT NULL
);
CREATE INDEX bound_instance ON bound (instance);
CREATE TABLE front (
  run INTEGER PRIMARY KEY REFERENCES run (id),
  objectives TEXT NOT NULL,
  components TEXT NOT NULL,
  hypervolume REAL NOT NULL,
  hypervolume_limit REAL NOT NULL,
  reference TEXT NOT NULL,
  complete INTEGER NOT NULL
);
CREATE TABLE front_point (
  run INTEGER NOT NULL REFERENCES front (run),
  point INTEGER NOT NULL,
  first REAL NOT NULL,
  second REAL NOT NULL,
  proven INTEGER NOT NULL,
  PRIMARY KEY (run, point)
) WITHOUT ROWID;
CREATE TABLE behaviour (
  run INTEGER PRIMARY KEY REFERENCES run (id),
  moves REAL NOT NULL,
  flips REAL NOT NULL,
  noise REAL NOT NULL,
  objective REAL NOT NULL,
  frozen REAL NOT NULL
);
CREATE TABLE apart (
  run INTEGER NOT NULL REFERENCES behaviour (run),
  rule TEXT NOT NULL,
  share REAL NOT NULL,
  PRIMARY KEY (run, rule)
) WITHOUT ROWID;
CREATE TABLE policy (
  policy TEXT PRIMARY KEY,
  family TEXT NOT NULL,
  algorithm TEXT NOT NULL,
  profile TEXT NOT NULL,
  seed INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE curve (
  policy TEXT NOT NULL REFERENCES policy (policy),
  seed INTEGER NOT NULL,
  episode INTEGER NOT NULL,
  name TEXT NOT NULL,
  value REAL NOT NULL,
  PRIMARY KEY (policy, seed, name, episode)
) WITHOUT ROWID;
