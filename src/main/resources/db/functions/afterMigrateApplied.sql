do 'begin if to_regproc(''make_views_as_of'') is not null then perform begin_history(); perform make_views_as_of(); end if; end';
