-- Tells people and programs what happened.
select 1;
