-- Lets programs be connected by signing in.
select 1;
