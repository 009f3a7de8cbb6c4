do 'begin perform settle_history(); end';
