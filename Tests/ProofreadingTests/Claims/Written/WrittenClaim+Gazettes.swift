extension WrittenClaim {
    /// Claims about gazettes and police pages, each with what a careful reader says of it.
    static let gazettes: [WrittenClaim] = [
        .right(
            "Mopeds were behind 1,904 thefts in the city last year, a jump of 28 per cent on the 1,488 of the year before."
        ),
        .wrong(
            "Mopeds were behind 1,904 thefts in the city last year, a jump of 38 per cent on the 1,488 of the year before."
        ),
        .right("Anti-social behaviour calls are down again, by 6%, from 5,318 to 4,999."),
        .right(
            "Superintendent Lisa Groves said: “We've taken 61 knives off the streets since January, against 47 by the same point last year.”"
        ),
        .right(
            "The number of people killed or seriously injured on our roads fell to 214, the lowest since records began in 1979."
        ),
        .right("Thefts from shops rose by just over a quarter, from 812 to 1,021."),
        .wrong("Thefts from shops rose by just over a third, from 812 to 1,021."),
        .right("House burglary in Stanmere has more than halved, with 31 this year compared to 66 in 2017-18."),
        .wrong("House burglary in Stanmere has more than halved, with 41 this year compared to 66 in 2017-18."),
        .right("There were 3,402 fly-tips in the borough in 2019/20, up 11 per cent from 3,065."),
        .right("Reports of stalking went up 84%, while harassment reports went up 12%."),
        .right("Officers seized 98 e-scooters, 22 more than in the whole of the previous year."),
        .right("Officers seized 98 e-scooters, 22 more than the 76 taken in the whole of the previous year."),
        .wrong("Officers seized 98 e-scooters, 32 more than the 76 taken in the whole of the previous year."),
        .right("Recorded hate crime has risen from 203 to 231 (14%), which the force puts down to better reporting."),
        .right("Crime in Fenbridge town centre has dropped by 9%, the equivalent of 140 fewer victims."),
        .right("Public order offences: 622, up 71 (12.9%) on 2018."),
        .wrong("Public order offences: 622, up 71 (14.9%) on 2018."),
        .right("Violence with injury: 1,118 offences, down 3.4% from 1,157"),
        .wrong("Violence with injury: 1,118 offences, up 3.4% from 1,157"),
        .right("We had 17 arson attacks in May and 26 in June, so it's gone up by nine."),
        .wrong("We had 17 arson attacks in May and 26 in June, so it's gone up by eleven."),
        .right("Rural crime cost the county £1.9m in 2020, a 12% fall from £2.16m in 2019."),
        .wrong("Rural crime cost the county £1.9m in 2020, a 22% fall from £2.16m in 2019."),
        .right("The ward's rate of 44.2 crimes per 1,000 people compares with 51.0 a year ago, a drop of 13%."),
        .wrong("The ward's rate of 44.2 crimes per 1,000 people compares with 51.0 a year ago, a drop of 18%."),
        .right("Since 2012 recorded crime has fallen by 21%, although it rose by 2% last year, from 8,120 to 8,285."),
        .wrong("Since 2012 recorded crime has fallen by 21%, although it rose by 4% last year, from 8,120 to 8,285."),
        .right(
            "A total of 411 drivers failed a breath test in December, compared with 377 in December 2015, an increase of 9%."
        ),
        .wrong(
            "A total of 411 drivers failed a breath test in December, compared with 377 in December 2015, an increase of 19%."
        ),
        .right("Across the two counties there were 12,406 thefts; that is 742 fewer than the 13,148 recorded in 2011."),
        .wrong("Across the two counties there were 12,406 thefts; that is 842 fewer than the 13,148 recorded in 2011."),
        .right("Nearly three quarters (74%) of the 1,250 who answered felt safe after dark."),
        .wrong("Nearly three quarters (64%) of the 1,250 who answered felt safe after dark."),
        .right("The force answered 91.3% of 999 calls within ten seconds, up 2.1 percentage points from 89.2%."),
        .wrong("The force answered 91.3% of 999 calls within ten seconds, up 3.1 percentage points from 89.2%."),
        .right(
            "Metal theft is at its lowest for five years: 402 in 2012, 377 in 2013, 290 in 2014, 255 in 2015 and 201 in 2016."
        ),
        .wrong(
            "Metal theft has fallen every year: 402 in 2012, 377 in 2013, 390 in 2014, 255 in 2015 and 201 in 2016."),
        .right("The panel met ten times and dealt with 83 cases, an average of just over eight a meeting."),
        .wrong("The panel met ten times and dealt with 83 cases, an average of just over nine a meeting."),
        .right(
            "Vehicle crime in the Dales fell 14 per cent to 236 offences in the three months to March, compared with 274 in the same period of 2014."
        ),
        .wrong(
            "Vehicle crime in the Dales fell 14 per cent to 226 offences in the three months to March, compared with 274 in the same period of 2014."
        ),
        .right(
            "There were 19 robberies last month compared with 12 in the same month last year - a rise of 58 per cent."),
        .wrong(
            "There were 19 robberies last month compared with 12 in the same month last year - a rise of 68 per cent."),
        .right("“Burglary is down by a fifth, which means 118 fewer homes broken into,” said Councillor Ames."),
        .right(
            "Bike thefts reported to the university fell from 164 in 2015/16 to 131 in 2016/17 and then rose again to 149 in 2017/18."
        ),
        .right("Calls about off-road bikes have trebled, from 41 to 124."),
        .wrong("Calls about off-road bikes have trebled, from 41 to 94."),
        .right("Noise complaints stood at 1,310, a drop of 96 compared to last year's total of 1,406."),
        .wrong("Noise complaints stood at 1,310, a drop of 116 compared to last year's total of 1,406."),
        .right("Crime: 4,811 (2017/18: 4,620), +4.1%"),
        .wrong("Crime: 4,811 (2017/18: 4,620), +5.1%"),
        .right(
            "In the year to September, there were 74 knife crimes in the district. In the 12 months before that there were 63. That is an increase of 17 per cent."
        ),
        .wrong(
            "In the year to September, there were 74 knife crimes in the district. In the 12 months before that there were 63. That is an increase of 27 per cent."
        ),
        .right("The detection rate for burglary has improved from 9 per cent to 12 per cent."),
        .wrong("The detection rate for burglary has fallen from 9 per cent to 12 per cent."),
        .right(
            "There was better news on robbery, where the 88 offences recorded represented a 15 per cent fall on the 104 of 2013."
        ),
        .wrong(
            "There was better news on robbery, where the 88 offences recorded represented a 25 per cent fall on the 104 of 2013."
        ),
        .right("Scams cost residents £212,000 in the year, £38,000 more than in the year before (£174,000)."),
        .wrong("Scams cost residents £212,000 in the year, £48,000 more than in the year before (£174,000)."),
        .right("Of the 940 incidents, 611 (65%) were on the bus network and the rest on trams."),
        .wrong("Of the 940 incidents, 611 (69%) were on the bus network and the rest on trams."),
        .right("Criminal damage fell by one per cent, burglary by eight per cent and vehicle crime by 11 per cent."),
        .right("In Corley, crime rose from 2,204 to 2,330; in Hexley it fell from 1,918 to 1,866."),
        .wrong("In Corley, crime rose from 2,204 to 2,330; in Hexley it fell from 1,866 to 1,918."),
        .right("Last year's total of 58 drink-related admissions was the smallest since 2009, when there were 51."),
        .right("The 1,016 sexual offences recorded are an 8% increase; the 2014 figure was 941."),
        .right("The helpline took 2,480 calls, about 48 a week over the year."),
        .right("A budget of £84,000 was split between lighting (£31,500), gates (£22,000) and cameras (£30,500)."),
        .wrong("A budget of £84,000 was split between lighting (£31,500), gates (£24,000) and cameras (£30,500)."),
        .right("Eighteen sessions were held at £145 each, at a cost of £2,610."),
        .wrong("Eighteen sessions were held at £145 each, at a cost of £2,810."),
        .right("The grant of £12,000 left £1,340 unspent after outgoings of £10,660."),
        .right("Seven in ten of the 230 people asked (161) knew their local officer."),
        .wrong("Seven in ten of the 230 people asked (141) knew their local officer."),
        .right("With 372 incidents in a population of 24,800, the rate is 15 per 1,000."),
        .wrong("With 372 incidents in a population of 24,800, the rate is 17 per 1,000."),
        .right("Of 48 places on the course 39 were taken up, leaving nine."),
        .wrong("Of 48 places on the course 39 were taken up, leaving seven."),
        .right("The survey drew 510 answers: 290 online, 175 on paper and 45 by telephone."),
        .wrong("The survey drew 510 answers: 290 online, 195 on paper and 45 by telephone."),
        .right("On average the 16 volunteers gave 22.5 hours each, 360 hours in all."),
        .wrong("On average the 16 volunteers gave 24.5 hours each, 360 hours in all."),
        .right("Each of the 11 parishes paid £450, bringing in £4,950."),
        .right("Two thirds of the 96 referrals, 64, came from schools."),
        .wrong("Two thirds of the 96 referrals, 54, came from schools."),
    ]
}
