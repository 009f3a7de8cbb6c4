do 'begin drop schema if exists as_of cascade; end';
