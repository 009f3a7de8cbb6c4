do 'begin perform begin_history(); perform make_views_as_of(); end';
