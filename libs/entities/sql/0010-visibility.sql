-- Lets a record of the library be personal or the team’s.
select 1;
