-- Whom this service has erased: no name, no subject. The same table as in every service; this one has no others of the platform.
create table erasure_ledger (
    subject_hash text primary key check (subject_hash ~ '^[0-9a-f]{64}$'),
    erased_at    timestamptz not null,
    swept        boolean not null default false
);
create index erasure_ledger_unswept on erasure_ledger (erased_at) where not swept;
