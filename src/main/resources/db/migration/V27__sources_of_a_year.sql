-- The sources of a year in the order of their keys; without it, those of all years were walked through.
create index work_of_year on work (issued_year, key, id);
