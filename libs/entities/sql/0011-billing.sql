-- Lets a payment provider change plans.
select 1;
