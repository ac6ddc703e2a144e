select i.key, i.item from csl_item i join scope_cited s on s.id = i.work_id order by i.key
