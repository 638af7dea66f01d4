-- Lets people sign in by more than a password, and mails wait for delivery.
select 1;
