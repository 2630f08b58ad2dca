-- How much there is of everything.
SELECT
    count(*) AS pages,
    sum(octet_length(text)) AS bytes,
    count(page['place']) AS datelines,
    sum(coalesce(cardinality(page['paragraphs']), 0)) AS paragraphs,
    sum(coalesce(cardinality(page['quotes']), 0)) AS quotes,
    sum(coalesce(cardinality(page['related']), 0)) AS related
FROM (SELECT text, tearsheet(text) AS page FROM pages);
