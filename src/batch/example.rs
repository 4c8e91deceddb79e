//! A table to try many at once with. The societies and figures are invented; a column, a total and two cells show what is told about
//! what cannot be used.

/// The table, as copied from a spreadsheet.
pub const EXAMPLE: &str = "\
Society\tRegion\tFollowers\tTeam size\tLead weeks\tStaff hours a week\tPosts per week\tMonths active\tGreen light\tStand-in\tModeration rota\tConsent\tTrend review\tNumbers review\tStop switch\tFallback\tCountries\tLanguages\tExperiments a month\tNative posts\tOne-line ask\tFirst videos\tDecision speed\tHashtag clear\tPurpose\tOutcome\tSound licence\tLive tried
Northshore Red Cross\tCoast\t41,200\t4\t9\t46\t5\t14\tyes\tboth\tnames\tguardians-agreed\tdaily\tweekly\thour\tsecond\t3\t2\t6\tmost\tfive\tthree\tday\tall\tboth\tcounting\tcleared\tpublic
Highland Aid\tHills\t12,850\t2\t6\t18\t3\t7\tyes\tone\tdays\tadults-agreed\tweekly\tsometimes\tday\topen\t2\t2\t3\thalf\tsome\tsome\tthree-days\tsome\thalf\tplanned\town\trehearsal
Delta Relief\tRiver\t3,410\t1\t4\t8\t1\t2\tno\tno\tnobody\tadults-not-asked\trarely\tno\tnever\topen\t1\t1\t1\tfew\tnone\tnone\tlonger\tno\tno\tno\tunknown\tno
Eastern Isles Red Crescent\tCoast\t88,900\t6\t12\t95\t6\t26\tyes\tboth\tnames\tadults-agreed\tdaily\tweekly\thour\tsecond\t12\t4\t6\tmost\tfive\tthree\tday\tall\tboth\tcounting\tcleared\tpublic
Lakeland Volunteers\tLakes\t9,300\t3\t7\t24\t4\t11\tspoken\tboth\tdays\tadults-agreed\tweekly\tweekly\tday\tsecond\t4\t2\t3\thalf\tsome\tsome\tthree-days\tsome\thalf\tplanned\town\trehearsal
Sunfield Society\tPlains\tabout 7K\t2\t5\t12\t2\t4\tspoken\tone\tnobody\tchildren-not-asked\trarely\tsometimes\tday\topen\t1\t1\t2\thalf\tnone\tnone\tlonger\tno\tno\tno\tunknown\tno
Old Harbour Red Cross\tCoast\t23,700\t3\t8\t38\t4\t18\tyes\tboth\tnames\tadults-agreed\tdaily\tsometimes\thour\tbarred\t1\t1\t5\thalf\tfive\tsome\tday\tsome\tboth\tcounting\tcleared\tpublic
Green Valley Aid\tHills\t1,120\t1\t\t6\t\t\t\tno\t\t\t\tno\t\t\t1\t1\t\t\t\t\t\t\t\t\t\t
Southern Crossing\tPlains\t54,600\t5\t10\t60\t5\t20\tyes\tboth\tnames\tguardians-agreed\tweekly\tweekly\thour\tsecond\t6\t3\t6\tmost\tfive\tthree\tday\tall\tboth\tcounting\tcleared\tpublic
Twin Rivers Red Crescent\tRiver\t17,400\t3\t6\t30\t3\t9\tyes\tone\tdays\tmaybe\tweekly\tsometimes\tday\tsecond\t3\t2\t3\thalf\tsome\tsome\tthree-days\tsome\thalf\tplanned\town\trehearsal
Amber Coast Youth\tCoast\t30,050\t4\t3\t40\t7\t12\tyes\tboth\tnames\tchildren-not-asked\tdaily\tweekly\thour\tsecond\t2\t1\t6\tmost\tfive\tthree\tday\tall\tboth\tcounting\tcleared\tpublic
Mountain Pass Rescue\tHills\t2,260\t2\t14\t10\t1\t3\tno\tone\tdays\tadults-agreed\trarely\tsometimes\tday\topen\t1\t1\t1\thalf\tnone\tnone\tlonger\tsome\tno\tplanned\town\tno
Total\t\t284,790\t36\t\t387
";
