-- Whoever lists sources asks who made them. Two look-ups for each contributor were more than half of the time of the main query (docs/decisions/planner.md).
create type credit as (
  role        text,
  person_id   uuid,
  person_slug text,
  person_name text
);
alter table work add column credits credit[] not null default '{}';
comment on column work.credits is 'The contributors in their order, kept ready like the byline; whoever writes them writes them here too';

update work w set credits = made.credits
from (select c.work_id, array_agg(row(c.role, p.id, p.slug, p.name)::credit order by c.ordinal) credits
      from contributor c join person p on p.id = c.person_id group by c.work_id) made
where made.work_id = w.id;
