do 'begin if to_regproc(''settle_history'') is not null then perform settle_history(); end if; end';
