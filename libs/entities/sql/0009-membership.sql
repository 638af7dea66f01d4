-- Lets members be invited.
select 1;
