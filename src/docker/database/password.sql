-- Gives the account of the service the password that is kept for it.
\set password `cat /run/announced/spring.datasource.password`
alter role announced password :'password';
