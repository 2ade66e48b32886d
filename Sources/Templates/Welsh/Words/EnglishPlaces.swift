/// Places whose names have no Welsh form in use, and the English names of Welsh places: yn Birmingham, i Bath.
enum EnglishPlaces {
    static let words = WordList(
        """
        Bali Ballymena Baltimore Bangkok Barking Barmouth Barnet Barnsley Barrow Barry Basildon Basingstoke Bath Beaumaris
        Bedford Beijing Benidorm Beverley Beverly Bexley Birkenhead Birmingham Blackburn Blackpool Blackwater Blackwood Blyth
        Bognor Bolton Bonvilston Bootle Bordeaux Boston Bournemouth Boverton Bracknell Bradford Brecon Breconshire Brentwood
        Bridgend Bridgwater Bridlington Brighton Brisbane Brixton Broadlands Broadstairs Broadway Bromley Bromsgrove Brooklyn
        Broughton Buckingham Buckley Builth Burnley Burton Bury Buxton
        Caerphilly Cairns Calgary California Camden Canary Cannock Canterbury Cardiff Cardigan Cardiganshire Carmarthen
        Carmarthenshire Carnoustie Chelmsford Cheltenham Chepstow Christchurch Cirencester Clacton Clapham Cleethorpes
        Clevedon Clitheroe Clydebank Coalville Coatbridge Colchester Coleraine Colorado Connah's Connecticut Conway Corby
        Cotswold Cotswolds Covent Coventry Cowbridge Cowes Crawley Crewe Cribbs Crickhowell Cromer Crosby Crosskeys Croydon
        Cumbernauld Cumbria
        Dagenham Dallas Darlington Dartford Darwin Daventry Deal Deeside Delaware Denbigh Denbighshire Denver Derby Derbyshire
        Derry Detroit Devizes Dewsbury Didcot Disneyland Doha Dolgelly Doncaster Dorchester Dorking Dorset Downing Drogheda
        Dudley Dulwich Dumbarton Dumfries Dundalk Dundee Dunfermline Dunstable Durham
        Gainsborough Galashiels Gateshead Gatwick Ghana Gillingham Glamorgan Glasgow Glastonbury Glenrothes Glossop Goole
        Gosport Gower Grangemouth Grangetown Grantham Gravesend Greenock Greenwich Gresford Grimsby Guernsey Guildford
        Legoland Limerick Llandaff Llandovery Llanelly
        Macclesfield Magaluf Magor Maidenhead Maidstone Maindee Maine Majorca Maldives Malpas Malvern Manchester Manhattan
        Mansfield Margate Marlborough Marshfield Maryland Marylebone Massachusetts Matlock Mauritius Mayfair Melbourne Memphis
        Merioneth Merseyside Miami Michigan Middlesbrough Middlesex Milford Milton Minehead Minneapolis Minnesota Mold Monaco
        Monmouth Monmouthshire Montana Monte Montgomery Montgomeryshire Montreal Morecambe Morpeth Moscow Motherwell Mountain
        Mumbai Mumbles Munich
        Paddington Padstow Paignton Paisley Peebles Pembroke Pembrokeshire Pennsylvania Perth Peterborough Peterhead
        Peterston-super-Ely Philadelphia Piccadilly Pittsburgh Plymouth Pontefract Pontypool Poole Porthmadoc Portmadoc
        Portsmouth Presteigne Preston Putney Pyle
        Tampa Tamworth Taunton Tees Teesside Teignmouth Telford Templeton Tenby Tenerife Tennessee Tewkesbury Thetford Tilbury
        Tintern Tiverton Todmorden Torquay Totnes Tottenham Tower Towyn Trafalgar Trowbridge Truro Tucson Tunbridge Twickenham
        Tyne Tynemouth Tyneside
        """)
}
