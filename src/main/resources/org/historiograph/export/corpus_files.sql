-- The files of debates and claims. A claim from the file of a debate that isn't part of the export goes where claims without a file go.
select f.file, cast(null as json)
from (
  select coalesce(d.file, 'debates/' || d.slug || '.yaml') as file from debate d join scope_debate s on s.id = d.id
  union
  select case when c.file like 'claims/%' or c.file in (select d.file from debate d join scope_debate s on s.id = d.id) then c.file
              else 'claims/others.yaml' end
  from claim c join scope_claim s on s.id = c.id) f
order by f.file collate "C"
