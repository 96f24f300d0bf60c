-- Jobs, their labels, the states of devices, and the index of runs.
-- One script for SQLite and PostgreSQL: moments are microseconds since 1970-01-01 UTC.

create table job (
  id varchar(36) primary key,
  node varchar(64) not null,
  device varchar(100) not null,
  state varchar(16) not null,
  priority integer not null,
  model varchar(200) not null,
  attempt integer not null,
  crashes integer not null,
  cancel_requested boolean not null,
  idempotency_key varchar(255) unique,
  request_digest varchar(64),
  spec varchar not null,
  run_directory varchar(255) unique,
  failure varchar,
  -- The process that runs it, and until when that process has to have proved that it lives.
  owner varchar(36),
  lease_until bigint,
  created_at bigint not null,
  started_at bigint,
  finished_at bigint
);
create index job_lane on job (node, device, state, priority desc, id);
-- Lists are read from these, newest first; the columns after the id are there to filter without a look at the row.
create index job_by_state on job (state, id, model, device);
create index job_by_model on job (model, id, state, device);
create index job_by_device on job (device, id, state, model);

create table job_label (
  job_id varchar(36) not null references job (id) on delete cascade,
  name varchar(256) not null,
  value varchar(256) not null,
  primary key (job_id, name)
);
create index job_label_by_value on job_label (name, value, job_id);
create index job_label_by_name on job_label (name, job_id);

create table device_state (
  node varchar(64) not null,
  device varchar(100) not null,
  quarantined boolean not null,
  reason varchar not null,
  since bigint not null,
  primary key (node, device)
);

-- Everything in it is in the run directories too; it can be dropped and made again.
create table run (
  id varchar(36) primary key,
  directory varchar(255) not null unique,
  model varchar(200) not null,
  model_format varchar(32) not null,
  model_precision varchar(16) not null,
  task varchar(32) not null,
  engine varchar(64) not null,
  device varchar(100) not null,
  environment varchar(255) not null,
  fingerprint varchar(64) not null,
  verdict varchar(16) not null,
  simulated boolean not null,
  mode varchar(16) not null,
  scenario varchar(32) not null,
  batch_size integer not null,
  dataset varchar(200),
  started_at bigint not null,
  finished_at bigint not null,
  latency_p50_ns bigint,
  latency_p90_ns bigint,
  latency_mean_ns double precision not null,
  throughput double precision,
  joules_per_inference double precision,
  integrity varchar(16) not null,
  damage varchar
);
create index run_by_model on run (model, id, engine, device, verdict);
create index run_by_engine on run (engine, id, model, device, verdict);
create index run_by_device on run (device, id, model, engine, verdict);
create index run_by_verdict on run (verdict, id, model, engine, device);

-- What the last transaction of each node was: tells whether a commit without an answer took place.
create table last_write (
  node varchar(64) primary key,
  mark varchar(64) not null
);
