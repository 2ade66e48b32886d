/// More given names and surnames, which do not mutate either. Apart from `GivenNames` and `Surnames` because many are common
/// words without their capital (day, may, park), and replies are searched for names in any case.
enum MoreNames {
    static let words = WordList(
        """
        Abbie Abby Abdullah Abe Abel Abi Abigail Adele Adrianna Aeddan Aela Aelwyn Aeronwy Afanen Agata Aidan Aiden Ailsa
        Aimee Aine Aisling Ajay Albert Alec Alejandro Alesha Alessia Alexa Alexandra Alfred Alicia Alina Alisa Alison Alistair
        Allan Alma Alvin Alwena Alyssa Amara Amaya Amber Amelie Amina Amira Ana Anaya Andrei Andriy Anest Angelina Angus
        Aniela Anisa Anita Anneka Annest Anton Antoni Antonia Antony Anwar Anya Ari Aria Ariana Arianna Ariel Arjun Arlo
        Arnold Aron Art Arun Asha Ashraf Ashton Asif Aston Astrid Athena Aubrey Audra Audrey August Aurora Avril Axel Aya
        Ayaan Ayaz
        Babs Bahar Bahram Baines Baldwin Balwant Bannister Baran Barlow Barney Bart Bartek Bartholomew Basia Bateman Bates Baz
        Beatrix Beck Begley Beibhinn Belinda Belle Benedict Benji Benjy Benny Bera Berenice Bernice Bert Bertie Bessie Betan
        Bianca Billie Bini Bird Black Blackwell Blanca Blanche Blathnaid Bobbi Bobbie Bond Boyd Boyle Bozena Brad Brady Bradyn
        Braith Brangwen Brayden Breanna Breda Brennan Brent Bri Brianna Briggs Briony Britney Britton Brody Brogan Bronagh
        Bronte Bronwyn Brookes Bryan Bryce Brynley Bryson Bull Burhan Bush Butt Bynner Byrne Byron
        Cabrini Cadan Cadell Caden Cadfan Cadogan Caelan Cahal Caio Caitlyn Cal Calderbank Calen Calista Callaghan Callie
        Calvin Camila Camille Candice Cannon Carenza Carina Carine Caris Carlo Carlson Carlton Carly Carmel Carran Carroll
        Carson Cary Casi Caspar Casper Cass Cassandra Cassidy Catalin Catalina Cate Caterina Cathrin Catia Catryn Catti Caz
        Cecily Cedric Ceirion Ceiros Celeste Celina Celine Celio Cenydd Cerian Cerith Cerwyn Cezary Cian Ciara Ciaran Cillian
        Cindy Cinta Cledwyn Clemmie Cleo Cliff Clodagh Clyde Coby Codey Coel Colleen Collette Collier Colm Conall Conan Conlan
        Conleth Connolly Conrad Cope Coral Corbett Corina Corinne Cormac Cornelius Cory Cosmin Craven Crawford Crina Cristiano
        Cross Crowley Crystyn Cule Cunedda Curran Cwyfan Cybi Cydwel Cynfarch Cynfor Cynric Cyrus Cystennin
        Dagmara Dahlia Dakota Dale Daley Dalton Daly Damaris Damon Danica Daniela Danika Danil Danillo Dante Dara Darcey
        Darcie Dare Darius Darko Darlene Darran Darrell Darryl Davey Davidson Davy Dayton Deacon Deanna Dechlan Dee Deina
        Deirdre Delilah Delme Delphine Delwen Demelza Demetri Denny Denys Destiny Devereux Dewey Dex Dhruv Diarmuid Didi Digby
        Dilan Dilara Dillon Dilshad Dimitri Dino Diya Djamila Dobson Doherty Dolly Dominica Dominika Dominique Donovan Doran
        Dorrie Dottie Doug Dougie Drake Drew Drystan Duggan Dunstan Dusty Dwight Dynfnog
        Ebony Eddie Eden Edmund Edna Ednyfed Eduard Edwin Efi Egan Eiddon Eifiona Eileen Eilidh Eiriol Eisha Elain Elan Elana
        Elena Elias Elijah Elinor Elise Elisha Eliza Elle Elliott Elsa Elsbeth Elspeth Elystan Ember Emil Emilie Emir Emmanuel
        Emmie Enlli Enoc Enoch Enya Enzo Erfyl Erik Erika Errol Erwyn Esha Eshal Esme Esmé Ethel Eve Evelyn Everly Ezekiel
        Ezra
        Gabe Gabi Gabija Gabrielle Gabrys Gael Gaia Galina Galloway Garffild Garin Garnon Garrett Gaurav Gayle Gaynor Gearoid
        Gee Geir Gene Geneva Genevieve Georgiana Germaine Gert Gia Gianna Gil Gino Giorgia Giovanni Giselle Gittoes Giulia
        Giuseppe Gladstone Glanville Glenna Glenton Glenwen Glover Glyndwr Glynn Glynwen Glynwyn Godfrey Gohar Goia Goldie
        Gomez Goodman Goran Gore Gosia Gould Graeme Graves Grazia Grazyna Greaves Gregg Gregor Grenville Gresham Gretel
        Griffin Griffri Grove Groves Guest Guinevere Gulam Gulsen Gulshan Gunn Gunter Gurdeep Gus Gusta Gustav Gweirydd
        Gwendolyn Gwenfor Gwenlais Gwenna Gwenonwy Gwil Gwilam Gwrgant Gwri Gwrtheyrn Gwynoro
        Ifana Ifanwy Ilan Iluned Ilya Iman Imani Inaya Indi India Indie Indigo Ines Ingrid Inigo Iola Iolanthe Ira Irena Irfan
        Irina Isabelle Isha Ishaan Isobel Isra Issa Ivana Iwona Izabela Izzy
        Llawenna Llefelys Lleision Llela Llelo Lleon Llewelfryn Lleweli Llewella Llian Lliana Lliwelydd Lludd Llwyfen Llyfnwy
        Llynor Llyr Llysan
        Maarten Mac Macauley Mackay Mackenzie Macy Madeline Madhu Madlyn Madonna Maegan Maeve Magali Magan Magdalen Magdi
        Magnus Maha Mahdi Mahoney Maia Maidie Mairead Mairwen Maisy Makayla Malak Malala Malan Malena Malia Malika Mallory
        Mallt Malwina Manesh Manjit Manny Mansell Mara Marcel Marcela Marcelina Marcella Marcia Marcin Marco Marcos Marcy
        Margarita Margi Margo Marguerite Mariah Mariana Marianne Mariella Marietta Marisa Marius Mariusz Mariya Markus Marlene
        Marley Marti Martina Martinez Martino Marty Marvin Marwan Marysia Masie Mateo Mathilda Matilde Matthias Mattie Maude
        Maura Maxim Maxwell Mayar Maynard Mayo Mazin Meara Medwen Medwyn Mehdi Mehmet Meiriona Meka Melda Melek Melisa Mellor
        Melody Melvyn Mercer Merille Merryn Meryem Mica Micah Michaels Michal Micheal Michele Mika Mikey Mikolaj Milena Miley
        Millicent Milne Mim Mimi Mindy Minnie Mira Mirela Mirka Mischa Misha Misty Mitch Miya Modlen Moi Moin Mollie Monty
        Morag Moran Mordecai Mordred Moreen Morganne Mortimer Morwena Moseley Mudassir Mullins Mungo Munir Munro Musa Mya
        Mycroft Myers Myf Myfina Myla Mylo Myriam Myrtle
        Oakley Ocean Octavia Ofelia Oli Olive Oliwia Ollie Olwena Omari Oona Ophelia Orla Orlagh Orlando Ormond Orwig Oskar
        Osman Osmond Oswald Oswyn Otis Otto Owena
        Padarn Padma Palesa Paloma Pandora Paolo Parfitt Parkinson Parminder Parthian Parveen Pascal Pascoe Pasha Patrik
        Patrycja Patryk Patterson Pauli Paulina Pavlina Pavlo Paxton Payal Peacock Peadar Pedran Peel Penarwyn Perez Perla
        Perri Perrin Petar Petersen Petr Peyton Pia Pike Pip Piper Piran Pirran Pitt Player Pola Pollard Poppi Portia Pranav
        Presley Probyn Prunella Pryor Prysor Przemyslaw Purcell
        Rhain Rheinallt Rhett Rhiain Rhianon Rhiwallon Rhonda Rhufon Rhychwyn Rhyddian
        Tabitha Taha Tahira Tait Talan Talbot Talia Taliah Talitha Tallulah Tamar Tamara Tamas Tamera Tami Tammie Tandi Tania
        Tarek Taryn Tasneem Tate Tatiana Taya Tayla Taylan Tayler Teague Tecwyn Tegeiryn Tegwedd Teirwen Temi Teo Teri Tia
        Tiana Tiara Tibor Tiegan Tiernan Tiff Tiffany Tiger Tilda Tillie Timmy Timur Tirza Titus Tobin Tod Tomas Tommie
        Tompkins Toms Tonwen Tonya Torey Tori Toril Torin Tory Toya Travers Travis Treasa Trent Tresa Trey Trina Tris Trish
        Tristen Trixie Trott Trow Trower Troy Trudi Tuck Tudful Turan Turnbull Twanwen Twigg Twila Twinkle Tyla Tylar Tymofiy
        Tyra Tyrese Tyson Tytus
        Uma Umair Umar Unity Usman Uthman
        Yahya Yana Yara Yaseen Yasin Yestin Yousef Yuliya Yvette
        """)
}
