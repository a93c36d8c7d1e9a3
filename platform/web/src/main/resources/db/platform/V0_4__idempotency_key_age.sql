-- Keys are forgotten after a week, oldest first.
CREATE INDEX idempotency_key_by_age ON idempotency_key (claimed_at);
