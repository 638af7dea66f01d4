-- Lets a payment provider change plans. What the provider last said of the account; the plan of the account follows it.
-- `asked` counts how often the provider was asked for the state, `applied` is the number of the newest answer that was
-- taken: an answer that was asked for earlier than that one is passed over, so events may come in any order.
create table paretostudio.billing_customers (
  account_id uuid not null constraint billing_customers_pk primary key
    constraint billing_customers_account_fk references paretostudio.accounts (id),
  provider text not null,
  customer_id text not null,
  subscription_id text,
  status text,
  plan_id text constraint billing_customers_plan_fk references paretostudio.plans (id),
  seats integer,
  ends_at timestamptz,
  asked bigint not null default 0,
  applied bigint not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint billing_customers_provider_check check (length(provider) between 1 and 32),
  constraint billing_customers_customer_id_check check (length(customer_id) between 1 and 255),
  constraint billing_customers_subscription_check check (length(subscription_id) between 1 and 255 and length(status) between 1 and 64),
  constraint billing_customers_seats_check check (seats >= 0),
  constraint billing_customers_order_check check (applied between 0 and asked)
) with (fillfactor = 80);
create unique index billing_customers_customer_unique on paretostudio.billing_customers (provider, customer_id);

-- Events that were carried out, so that one that comes again is answered and nothing more.
create table paretostudio.billing_events (
  provider text not null,
  event_id text not null,
  received_at timestamptz not null,
  constraint billing_events_pk primary key (provider, event_id),
  constraint billing_events_provider_check check (length(provider) between 1 and 32),
  constraint billing_events_event_id_check check (length(event_id) between 1 and 255)
);
create index billing_events_received_at_index on paretostudio.billing_events (received_at);
