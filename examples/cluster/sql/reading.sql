-- What it takes to read the same pages and do nothing with them.
SELECT count(*) AS pages, sum(octet_length(text)) AS bytes FROM pages;
