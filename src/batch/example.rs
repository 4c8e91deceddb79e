//! A table to try many at once with. The societies and figures are invented; a column, a total and two cells show what is told about
//! what cannot be used.

/// The table, as copied from a spreadsheet.
pub const EXAMPLE: &str = "\
Society\tRegion\tFollowers\tTeam size\tLead weeks\tStaff hours a week\tPosts per week\tMonths active\tGreen light\tStand-in\tModeration rota\tConsent\tTrend review\tNumbers review\tStop switch\tFallback
Northshore Red Cross\tCoast\t41,200\t4\t9\t46\t5\t14\tyes\tboth\tnames\tguardians-agreed\tdaily\tweekly\thour\tsecond
Highland Aid\tHills\t12,850\t2\t6\t18\t3\t7\tyes\tone\tdays\tadults-agreed\tweekly\tsometimes\tday\topen
Delta Relief\tRiver\t3,410\t1\t4\t8\t1\t2\tno\tno\tnobody\tadults-not-asked\trarely\tno\tnever\topen
Eastern Isles Red Crescent\tCoast\t88,900\t6\t12\t95\t6\t26\tyes\tboth\tnames\tadults-agreed\tdaily\tweekly\thour\tsecond
Lakeland Volunteers\tLakes\t9,300\t3\t7\t24\t4\t11\tspoken\tboth\tdays\tadults-agreed\tweekly\tweekly\tday\tsecond
Sunfield Society\tPlains\tabout 7K\t2\t5\t12\t2\t4\tspoken\tone\tnobody\tchildren-not-asked\trarely\tsometimes\tday\topen
Old Harbour Red Cross\tCoast\t23,700\t3\t8\t38\t4\t18\tyes\tboth\tnames\tadults-agreed\tdaily\tsometimes\thour\tbarred
Green Valley Aid\tHills\t1,120\t1\t\t6\t\t\t\tno\t\t\t\tno\t\t
Southern Crossing\tPlains\t54,600\t5\t10\t60\t5\t20\tyes\tboth\tnames\tguardians-agreed\tweekly\tweekly\thour\tsecond
Twin Rivers Red Crescent\tRiver\t17,400\t3\t6\t30\t3\t9\tyes\tone\tdays\tmaybe\tweekly\tsometimes\tday\tsecond
Amber Coast Youth\tCoast\t30,050\t4\t3\t40\t7\t12\tyes\tboth\tnames\tchildren-not-asked\tdaily\tweekly\thour\tsecond
Mountain Pass Rescue\tHills\t2,260\t2\t14\t10\t1\t3\tno\tone\tdays\tadults-agreed\trarely\tsometimes\tday\topen
Total\t\t284,790\t36\t\t387
";
