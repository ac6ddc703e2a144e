-- Whoever knows the newest number knows whether the corpus changed. That holds only when numbers are committed in their order, so
-- transactions that change the corpus follow one another, and each takes its number when it is alone.
create function revision_number() returns trigger language plpgsql as $$
begin
  lock table revision in share row exclusive mode;
  new.number := (select coalesce(max(number), 0) + 1 from revision);
  return new;
end
$$;
comment on function revision_number() is 'Numbers revisions in the order in which they are committed';

create trigger revision_number before insert on revision for each row execute function revision_number();

create function revision_announce() returns trigger language plpgsql as $$
begin
  perform pg_notify('revision', new.number::text);
  return null;
end
$$;
comment on function revision_announce() is 'Tells all who listen of a revision, once it is committed';

create trigger revision_announce after insert on revision for each row execute function revision_announce();
