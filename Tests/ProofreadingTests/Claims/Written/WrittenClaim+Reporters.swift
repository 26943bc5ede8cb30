extension WrittenClaim {
    /// Claims in the manner of newspapers, labelled before the code was run on them.
    static let reporters: [WrittenClaim] = [
        .wrong(
            "Car thefts in the borough have leapt by 31 per cent in a year – 1,204 were reported in 2022 against 978 in 2021."
        ),
        .wrong("After a spike of 62 break-ins in January, the figure for February was 41, a fall of more than half."),
        .wrong("Where 1,920 children were once on the register there are now 1,536, a cut of 25 per cent."),
        .wrong("Serious violence is falling: 212 offences this quarter, 198 in the same quarter last year."),
        .wrong(
            "\"We have cut burglary by a third,\" said the commissioner: 840 homes were raided last year and 655 this."),
        .wrong("Hospital admissions for assault came to 96 in 2018/19, twelve fewer than the 118 of 2017/18."),
        .wrong("Cannabis seizures slumped from 734 to 498, down 47%."),
        .wrong("The force's 1,845 officers are 155 fewer than the 2,100 it had in 2010."),
        .wrong("Road deaths: 28 (2019), 22 (2020). That is a drop of 27%."),
        .wrong("Visitors to the drop-in rose from 18 to 27 a week, up by a third."),
        .wrong(
            "Calls to the out-of-hours line climbed to 5,310, from 4,720 in the year before, so that the rise was 590, or 11.1%."
        ),
        .wrong("Bail was refused in 88 of 320 cases, that is 32.5%."),
        .wrong(
            "The proportion of victims who were satisfied slipped from 84.2% to 81.9%, a fall of 3.2 percentage points."
        ),
        .wrong("Fines raised £412,000, 8% less than the £462,000 raised a year before."),
        .wrong("The year-on-year change was -6.4% (from 12,480 to 11,880)."),
        .wrong("Fraud reports: 2,340 in 2021, up 28% from 1,890 in 2020; cyber crime: 412, up 9% from 378."),
        .wrong(
            "Residents logged 7,215 complaints about noise, an increase of 1,204 (20%) on the previous year's 6,111."),
        .wrong("Last winter saw 340 rough sleepers helped; this winter it was 289, down 18%."),
        .wrong(
            "Of 1,875 crimes reported online, 1,275 were screened out at once, or nearly three in four. That leaves 500 for an officer to look at."
        ),
        .wrong("Knife-point robberies nearly doubled, from 46 to 71."),
        .wrong("There were 312 fewer incidents this year (4,108) than last (4,320)."),
        .wrong("Vandalism on buses was down to 138 cases from 172 – 34 fewer, a 24.6% fall."),
        .wrong("It is the fourth fall in a row: 921, 880, 894 and 815."),
        .wrong("Some 38% of crimes were violent, 41% were thefts and the remaining 23% were of other kinds."),
        .wrong("At £18 an hour, the 250 hours of warden time cost £4,750."),
        .wrong("Ashby had 42 fires, Brent 38 and Cowley 45: Ashby's was the highest total of the three."),
        .wrong("From 640 tests there were 48 failures, a failure rate of 9.5%."),
        .wrong("Each of the six wards gets £4,500, which makes £28,000."),
        .wrong("The year's 2,184 call-outs work out at 48 a week."),
        .wrong("The reserve fell by £35,000 to £210,000 from £255,000."),
        .wrong("The budget of £150,000 was overspent by £6,400, at £158,400."),
        .wrong("Between them the three boroughs had 1,510 offences: 620 in Hale, 480 in Morton and 390 in Tilbury."),
        .right(
            "Car thefts in the borough have leapt by 23 per cent in a year – 1,204 were reported in 2022 against 978 in 2021."
        ),
        .right("After a spike of 62 break-ins in January, the figure for February was 41, a fall of about a third."),
        .right("Where 1,920 children were once on the register there are now 1,536, a cut of 20 per cent."),
        .right("Serious violence is rising: 212 offences this quarter, 198 in the same quarter last year."),
        .right(
            "\"We have cut burglary by a fifth,\" said the commissioner: 840 homes were raided last year and 672 this."),
        .right("Hospital admissions for assault came to 106 in 2018/19, twelve fewer than the 118 of 2017/18."),
        .right("Cannabis seizures slumped from 734 to 498, down 32%."),
        .right("Road deaths: 28 (2019), 22 (2020). That is a drop of 21%."),
        .right("Visitors to the drop-in rose from 18 to 27 a week, up by half."),
        .right("Bail was refused in 88 of 320 cases, that is 27.5%."),
        .right("The year-on-year change was -4.8% (from 12,480 to 11,880)."),
        .right("Fraud reports: 2,340 in 2021, up 24% from 1,890 in 2020; cyber crime: 412, up 9% from 378."),
        .right("Last winter saw 340 rough sleepers helped; this winter it was 289, down 15%."),
        .right("There were 212 fewer incidents this year (4,108) than last (4,320)."),
        .right("Vandalism on buses was down to 138 cases from 172 – 34 fewer, a 19.8% fall."),
        .right("Some 38% of crimes were violent, 41% were thefts and the remaining 21% were of other kinds."),
        .right("We ran 24 workshops for 18 people each, reaching 432 people."),
        .right("At £18 an hour, the 250 hours of warden time cost £4,500."),
        .right("Cowley had 45 fires, Brent 38 and Ashby 42: Cowley's was the highest total of the three."),
        .right("From 640 tests there were 48 failures, a failure rate of 7.5%."),
        .right("Each of the six wards gets £4,500, which makes £27,000."),
        .right("The year's 2,184 call-outs work out at 42 a week."),
        .right("The budget of £150,000 was overspent by £8,400, at £158,400."),
        .right("Between them the three boroughs had 1,490 offences: 620 in Hale, 480 in Morton and 390 in Tilbury."),
        .right("In Ashby 3 of the 5 wards saw falls of 10% or more, and in Brent all 4 did."),
        .right("The panel met 11 times in 2021 and heard 62 cases, 14 of them twice."),
        .right("Violence rose 4%, robbery 2% and burglary 7%, while the total of 41,200 was up 3%."),
        .right("Police say 9 in 10 of the 240 shops took part, and 85% would again."),
        .right("Crime fell for the third year running, by 3% to 12,400; in 2015 it had stood at 14,900."),
        .right("She has 12 years' service, 8 of them in the borough, and leads 24 staff across 3 sites."),
        .right("Over 65s make up 21% of residents but 34% of fraud victims (118 of 347)."),
        .right("A 10% target was set in 2018; the outturn was 12%, from 505 to 444."),
        .right("Referrals were 312 in the first quarter, 298 in the second and 341 in the third."),
        .right("Up from 12th to 9th of 43 forces, with 61.2 crimes per 1,000 people against 64.8 a year ago."),
        .right(
            "Theft fell 8% on last year and is 22% lower than in 2015, when 3,140 were recorded; last year's figure was 2,662."
        ),
        .right("The station handles 46 calls on a Friday and 52 on a Saturday, twice as many as on a weekday."),
        .right("By June 2021 half the 64 cameras had been replaced, and 12 more by December."),
        .right("Of the £75,000, £30,000 is for 2021/22 and the rest for the two years after."),
    ]
}
