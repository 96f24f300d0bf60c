-- Jobs, the lanes that run them, the states of devices, and the index of runs.
-- One script for H2 and PostgreSQL; only the type of db-scheduler's task_data differs (placeholder).

create table job (
  id varchar(36) primary key,
  node varchar(64) not null,
  device varchar(100) not null,
  state varchar(16) not null,
  priority integer not null,
  model varchar(200) not null,
  campaign varchar(36),
  attempt integer not null,
  crashes integer not null,
  cancel_requested boolean not null,
  idempotency_key varchar(255) unique,
  request_digest varchar(64),
  spec varchar not null,
  run_directory varchar(255) unique,
  failure varchar,
  created_at timestamp(6) with time zone not null,
  started_at timestamp(6) with time zone,
  finished_at timestamp(6) with time zone
);
create index job_lane on job (node, device, state, priority desc, id);
create index job_by_state on job (state, id);
create index job_by_model on job (model, id);
create index job_by_device on job (device, id);
create index job_by_campaign on job (campaign, id);

create table device_state (
  node varchar(64) not null,
  device varchar(100) not null,
  quarantined boolean not null,
  reason varchar not null,
  since timestamp(6) with time zone not null,
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
  started_at timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone not null,
  latency_p50_ns bigint,
  latency_p90_ns bigint,
  latency_mean_ns double precision not null,
  throughput double precision,
  joules_per_inference double precision
);
create index run_by_model on run (model, id);
create index run_by_engine on run (engine, id);
create index run_by_device on run (device, id);
create index run_by_verdict on run (verdict, id);

-- db-scheduler's own table, as its documentation has it.
create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data ${task_data},
  execution_time timestamp(6) with time zone not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success timestamp(6) with time zone,
  last_failure timestamp(6) with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp(6) with time zone,
  version bigint not null,
  priority integer,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
