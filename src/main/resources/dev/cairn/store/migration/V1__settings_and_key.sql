CREATE TABLE guild (
  guild_id       BIGINT PRIMARY KEY,
  ask_back_threshold DOUBLE PRECISION,
  languages      TEXT NOT NULL DEFAULT ''
);

CREATE TABLE guild_channel (
  guild_id   BIGINT NOT NULL,
  channel_id BIGINT NOT NULL,
  answers    TEXT NOT NULL,
  threads    BOOLEAN NOT NULL,
  PRIMARY KEY (guild_id, channel_id)
);

CREATE TABLE guild_role (
  guild_id BIGINT NOT NULL,
  role_id  BIGINT NOT NULL,
  PRIMARY KEY (guild_id, role_id)
);

CREATE TABLE signing_key (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
