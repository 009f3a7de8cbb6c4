create index announcement_segment_index on announcement (segment_of(id));
comment on index announcement_segment_index is 'Serves: counting the announcements of a segment again.';
