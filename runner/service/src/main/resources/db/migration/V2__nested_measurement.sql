-- The column spec of table job holds the settings of the measurement nested since this version. Rows of version 1 are
-- read as they are; a Wattstick that knows only version 1 has to refuse the file, which this entry makes it do.
select 1;
