"""The names of emoji with their code points, none for pictures of GitHub's own (gemoji 3.0)."""

from __future__ import annotations

from typing import Final

NAMES: Final = """\
grinning=1f600 smiley=1f603 smile=1f604 grin=1f601 laughing,satisfied=1f606 sweat_smile=1f605 joy=1f602 rofl=1f923
relaxed=263a-fe0f blush=1f60a innocent=1f607 slightly_smiling_face=1f642 upside_down_face=1f643 wink=1f609
relieved=1f60c heart_eyes=1f60d kissing_heart=1f618 kissing=1f617 kissing_smiling_eyes=1f619 kissing_closed_eyes=1f61a
yum=1f60b stuck_out_tongue_winking_eye=1f61c stuck_out_tongue_closed_eyes=1f61d stuck_out_tongue=1f61b
money_mouth_face=1f911 hugs=1f917 nerd_face=1f913 sunglasses=1f60e clown_face=1f921 cowboy_hat_face=1f920 smirk=1f60f
unamused=1f612 disappointed=1f61e pensive=1f614 worried=1f61f confused=1f615 slightly_frowning_face=1f641
frowning_face=2639-fe0f persevere=1f623 confounded=1f616 tired_face=1f62b weary=1f629 triumph=1f624 angry=1f620
rage,pout=1f621 no_mouth=1f636 neutral_face=1f610 expressionless=1f611 hushed=1f62f frowning=1f626 anguished=1f627
open_mouth=1f62e astonished=1f632 dizzy_face=1f635 flushed=1f633 scream=1f631 fearful=1f628 cold_sweat=1f630 cry=1f622
disappointed_relieved=1f625 drooling_face=1f924 sob=1f62d sweat=1f613 sleepy=1f62a sleeping=1f634 roll_eyes=1f644
thinking=1f914 lying_face=1f925 grimacing=1f62c zipper_mouth_face=1f910 nauseated_face=1f922 sneezing_face=1f927
mask=1f637 face_with_thermometer=1f912 face_with_head_bandage=1f915 smiling_imp=1f608 imp=1f47f japanese_ogre=1f479
japanese_goblin=1f47a hankey,poop,shit=1f4a9 ghost=1f47b skull=1f480 skull_and_crossbones=2620-fe0f alien=1f47d
space_invader=1f47e robot=1f916 jack_o_lantern=1f383 smiley_cat=1f63a smile_cat=1f638 joy_cat=1f639
heart_eyes_cat=1f63b smirk_cat=1f63c kissing_cat=1f63d scream_cat=1f640 crying_cat_face=1f63f pouting_cat=1f63e
open_hands=1f450 raised_hands=1f64c clap=1f44f pray=1f64f handshake=1f91d +1,thumbsup=1f44d -1,thumbsdown=1f44e
fist_oncoming,facepunch,punch=1f44a fist_raised,fist=270a fist_left=1f91b fist_right=1f91c crossed_fingers=1f91e
v=270c-fe0f metal=1f918 ok_hand=1f44c point_left=1f448 point_right=1f449 point_up_2=1f446 point_down=1f447
point_up=261d-fe0f hand,raised_hand=270b raised_back_of_hand=1f91a raised_hand_with_fingers_splayed=1f590
vulcan_salute=1f596 wave=1f44b call_me_hand=1f919 muscle=1f4aa middle_finger,fu=1f595 writing_hand=270d-fe0f
selfie=1f933 nail_care=1f485 ring=1f48d lipstick=1f484 kiss=1f48b lips=1f444 tongue=1f445 ear=1f442 nose=1f443
footprints=1f463 eye=1f441 eyes=1f440 speaking_head=1f5e3 bust_in_silhouette=1f464 busts_in_silhouette=1f465
baby=1f476 boy=1f466 girl=1f467 man=1f468 woman=1f469 blonde_woman=1f471-200d-2640
blonde_man,person_with_blond_hair=1f471 older_man=1f474 older_woman=1f475 man_with_gua_pi_mao=1f472
woman_with_turban=1f473-200d-2640 man_with_turban=1f473 policewoman=1f46e-200d-2640 policeman,cop=1f46e
construction_worker_woman=1f477-200d-2640 construction_worker_man,construction_worker=1f477
guardswoman=1f482-200d-2640 guardsman=1f482 female_detective=1f575-fe0f-200d-2640-fe0f male_detective,detective=1f575
woman_health_worker=1f469-200d-2695 man_health_worker=1f468-200d-2695 woman_farmer=1f469-200d-1f33e
man_farmer=1f468-200d-1f33e woman_cook=1f469-200d-1f373 man_cook=1f468-200d-1f373 woman_student=1f469-200d-1f393
man_student=1f468-200d-1f393 woman_singer=1f469-200d-1f3a4 man_singer=1f468-200d-1f3a4 woman_teacher=1f469-200d-1f3eb
man_teacher=1f468-200d-1f3eb woman_factory_worker=1f469-200d-1f3ed man_factory_worker=1f468-200d-1f3ed
woman_technologist=1f469-200d-1f4bb man_technologist=1f468-200d-1f4bb woman_office_worker=1f469-200d-1f4bc
man_office_worker=1f468-200d-1f4bc woman_mechanic=1f469-200d-1f527 man_mechanic=1f468-200d-1f527
woman_scientist=1f469-200d-1f52c man_scientist=1f468-200d-1f52c woman_artist=1f469-200d-1f3a8
man_artist=1f468-200d-1f3a8 woman_firefighter=1f469-200d-1f692 man_firefighter=1f468-200d-1f692
woman_pilot=1f469-200d-2708 man_pilot=1f468-200d-2708 woman_astronaut=1f469-200d-1f680 man_astronaut=1f468-200d-1f680
woman_judge=1f469-200d-2696 man_judge=1f468-200d-2696 mrs_claus=1f936 santa=1f385 princess=1f478 prince=1f934
bride_with_veil=1f470 man_in_tuxedo=1f935 angel=1f47c pregnant_woman=1f930 bowing_woman=1f647-200d-2640
bowing_man,bow=1f647 tipping_hand_woman,information_desk_person,sassy_woman=1f481
tipping_hand_man,sassy_man=1f481-200d-2642 no_good_woman,no_good,ng_woman=1f645 no_good_man,ng_man=1f645-200d-2642
ok_woman=1f646 ok_man=1f646-200d-2642 raising_hand_woman,raising_hand=1f64b raising_hand_man=1f64b-200d-2642
woman_facepalming=1f926-200d-2640 man_facepalming=1f926-200d-2642 woman_shrugging=1f937-200d-2640
man_shrugging=1f937-200d-2642 pouting_woman,person_with_pouting_face=1f64e pouting_man=1f64e-200d-2642
frowning_woman,person_frowning=1f64d frowning_man=1f64d-200d-2642 haircut_woman,haircut=1f487
haircut_man=1f487-200d-2642 massage_woman,massage=1f486 massage_man=1f486-200d-2642 business_suit_levitating=1f574
dancer=1f483 man_dancing=1f57a dancing_women,dancers=1f46f dancing_men=1f46f-200d-2642 walking_woman=1f6b6-200d-2640
walking_man,walking=1f6b6 running_woman=1f3c3-200d-2640 running_man,runner,running=1f3c3 couple=1f46b
two_women_holding_hands=1f46d two_men_holding_hands=1f46c couple_with_heart_woman_man,couple_with_heart=1f491
couple_with_heart_woman_woman=1f469-200d-2764-fe0f-200d-1f469
couple_with_heart_man_man=1f468-200d-2764-fe0f-200d-1f468 couplekiss_man_woman=1f48f
couplekiss_woman_woman=1f469-200d-2764-fe0f-200d-1f48b-200d-1f469
couplekiss_man_man=1f468-200d-2764-fe0f-200d-1f48b-200d-1f468 family_man_woman_boy,family=1f46a
family_man_woman_girl=1f468-200d-1f469-200d-1f467 family_man_woman_girl_boy=1f468-200d-1f469-200d-1f467-200d-1f466
family_man_woman_boy_boy=1f468-200d-1f469-200d-1f466-200d-1f466
family_man_woman_girl_girl=1f468-200d-1f469-200d-1f467-200d-1f467 family_woman_woman_boy=1f469-200d-1f469-200d-1f466
family_woman_woman_girl=1f469-200d-1f469-200d-1f467 family_woman_woman_girl_boy=1f469-200d-1f469-200d-1f467-200d-1f466
family_woman_woman_boy_boy=1f469-200d-1f469-200d-1f466-200d-1f466
family_woman_woman_girl_girl=1f469-200d-1f469-200d-1f467-200d-1f467 family_man_man_boy=1f468-200d-1f468-200d-1f466
family_man_man_girl=1f468-200d-1f468-200d-1f467 family_man_man_girl_boy=1f468-200d-1f468-200d-1f467-200d-1f466
family_man_man_boy_boy=1f468-200d-1f468-200d-1f466-200d-1f466
family_man_man_girl_girl=1f468-200d-1f468-200d-1f467-200d-1f467 family_woman_boy=1f469-200d-1f466
family_woman_girl=1f469-200d-1f467 family_woman_girl_boy=1f469-200d-1f467-200d-1f466
family_woman_boy_boy=1f469-200d-1f466-200d-1f466 family_woman_girl_girl=1f469-200d-1f467-200d-1f467
family_man_boy=1f468-200d-1f466 family_man_girl=1f468-200d-1f467 family_man_girl_boy=1f468-200d-1f467-200d-1f466
family_man_boy_boy=1f468-200d-1f466-200d-1f466 family_man_girl_girl=1f468-200d-1f467-200d-1f467 womans_clothes=1f45a
shirt,tshirt=1f455 jeans=1f456 necktie=1f454 dress=1f457 bikini=1f459 kimono=1f458 high_heel=1f460 sandal=1f461
boot=1f462 mans_shoe,shoe=1f45e athletic_shoe=1f45f womans_hat=1f452 tophat=1f3a9 mortar_board=1f393 crown=1f451
rescue_worker_helmet=26d1 school_satchel=1f392 pouch=1f45d purse=1f45b handbag=1f45c briefcase=1f4bc eyeglasses=1f453
dark_sunglasses=1f576 closed_umbrella=1f302 open_umbrella=2602-fe0f dog=1f436 cat=1f431 mouse=1f42d hamster=1f439
rabbit=1f430 fox_face=1f98a bear=1f43b panda_face=1f43c koala=1f428 tiger=1f42f lion=1f981 cow=1f42e pig=1f437
pig_nose=1f43d frog=1f438 monkey_face=1f435 see_no_evil=1f648 hear_no_evil=1f649 speak_no_evil=1f64a monkey=1f412
chicken=1f414 penguin=1f427 bird=1f426 baby_chick=1f424 hatching_chick=1f423 hatched_chick=1f425 duck=1f986
eagle=1f985 owl=1f989 bat=1f987 wolf=1f43a boar=1f417 horse=1f434 unicorn=1f984 bee,honeybee=1f41d bug=1f41b
butterfly=1f98b snail=1f40c shell=1f41a beetle=1f41e ant=1f41c spider=1f577 spider_web=1f578 turtle=1f422 snake=1f40d
lizard=1f98e scorpion=1f982 crab=1f980 squid=1f991 octopus=1f419 shrimp=1f990 tropical_fish=1f420 fish=1f41f
blowfish=1f421 dolphin,flipper=1f42c shark=1f988 whale=1f433 whale2=1f40b crocodile=1f40a leopard=1f406 tiger2=1f405
water_buffalo=1f403 ox=1f402 cow2=1f404 deer=1f98c dromedary_camel=1f42a camel=1f42b elephant=1f418 rhinoceros=1f98f
gorilla=1f98d racehorse=1f40e pig2=1f416 goat=1f410 ram=1f40f sheep=1f411 dog2=1f415 poodle=1f429 cat2=1f408
rooster=1f413 turkey=1f983 dove=1f54a rabbit2=1f407 mouse2=1f401 rat=1f400 chipmunk=1f43f feet,paw_prints=1f43e
dragon=1f409 dragon_face=1f432 cactus=1f335 christmas_tree=1f384 evergreen_tree=1f332 deciduous_tree=1f333
palm_tree=1f334 seedling=1f331 herb=1f33f shamrock=2618-fe0f four_leaf_clover=1f340 bamboo=1f38d tanabata_tree=1f38b
leaves=1f343 fallen_leaf=1f342 maple_leaf=1f341 mushroom=1f344 ear_of_rice=1f33e bouquet=1f490 tulip=1f337 rose=1f339
wilted_flower=1f940 sunflower=1f33b blossom=1f33c cherry_blossom=1f338 hibiscus=1f33a earth_americas=1f30e
earth_africa=1f30d earth_asia=1f30f full_moon=1f315 waning_gibbous_moon=1f316 last_quarter_moon=1f317
waning_crescent_moon=1f318 new_moon=1f311 waxing_crescent_moon=1f312 first_quarter_moon=1f313
moon,waxing_gibbous_moon=1f314 new_moon_with_face=1f31a full_moon_with_face=1f31d sun_with_face=1f31e
first_quarter_moon_with_face=1f31b last_quarter_moon_with_face=1f31c crescent_moon=1f319 dizzy=1f4ab star=2b50-fe0f
star2=1f31f sparkles=2728 zap=26a1-fe0f fire=1f525 boom,collision=1f4a5 comet=2604 sunny=2600-fe0f
sun_behind_small_cloud=1f324 partly_sunny=26c5-fe0f sun_behind_large_cloud=1f325 sun_behind_rain_cloud=1f326
rainbow=1f308 cloud=2601-fe0f cloud_with_rain=1f327 cloud_with_lightning_and_rain=26c8 cloud_with_lightning=1f329
cloud_with_snow=1f328 snowman_with_snow=2603-fe0f snowman=26c4-fe0f snowflake=2744-fe0f wind_face=1f32c dash=1f4a8
tornado=1f32a fog=1f32b ocean=1f30a droplet=1f4a7 sweat_drops=1f4a6 umbrella=2614-fe0f green_apple=1f34f apple=1f34e
pear=1f350 tangerine,orange,mandarin=1f34a lemon=1f34b banana=1f34c watermelon=1f349 grapes=1f347 strawberry=1f353
melon=1f348 cherries=1f352 peach=1f351 pineapple=1f34d kiwi_fruit=1f95d avocado=1f951 tomato=1f345 eggplant=1f346
cucumber=1f952 carrot=1f955 corn=1f33d hot_pepper=1f336 potato=1f954 sweet_potato=1f360 chestnut=1f330 peanuts=1f95c
honey_pot=1f36f croissant=1f950 bread=1f35e baguette_bread=1f956 cheese=1f9c0 egg=1f95a fried_egg=1f373 bacon=1f953
pancakes=1f95e fried_shrimp=1f364 poultry_leg=1f357 meat_on_bone=1f356 pizza=1f355 hotdog=1f32d hamburger=1f354
fries=1f35f stuffed_flatbread=1f959 taco=1f32e burrito=1f32f green_salad=1f957 shallow_pan_of_food=1f958
spaghetti=1f35d ramen=1f35c stew=1f372 fish_cake=1f365 sushi=1f363 bento=1f371 curry=1f35b rice=1f35a rice_ball=1f359
rice_cracker=1f358 oden=1f362 dango=1f361 shaved_ice=1f367 ice_cream=1f368 icecream=1f366 cake=1f370 birthday=1f382
custard=1f36e lollipop=1f36d candy=1f36c chocolate_bar=1f36b popcorn=1f37f doughnut=1f369 cookie=1f36a
milk_glass=1f95b baby_bottle=1f37c coffee=2615-fe0f tea=1f375 sake=1f376 beer=1f37a beers=1f37b clinking_glasses=1f942
wine_glass=1f377 tumbler_glass=1f943 cocktail=1f378 tropical_drink=1f379 champagne=1f37e spoon=1f944
fork_and_knife=1f374 plate_with_cutlery=1f37d soccer=26bd-fe0f basketball=1f3c0 football=1f3c8 baseball=26be-fe0f
tennis=1f3be volleyball=1f3d0 rugby_football=1f3c9 8ball=1f3b1 ping_pong=1f3d3 badminton=1f3f8 goal_net=1f945
ice_hockey=1f3d2 field_hockey=1f3d1 cricket=1f3cf golf=26f3-fe0f bow_and_arrow=1f3f9 fishing_pole_and_fish=1f3a3
boxing_glove=1f94a martial_arts_uniform=1f94b ice_skate=26f8 ski=1f3bf skier=26f7 snowboarder=1f3c2
weight_lifting_woman=1f3cb-fe0f-200d-2640-fe0f weight_lifting_man=1f3cb person_fencing=1f93a
women_wrestling=1f93c-200d-2640 men_wrestling=1f93c-200d-2642 woman_cartwheeling=1f938-200d-2640
man_cartwheeling=1f938-200d-2642 basketball_woman=26f9-fe0f-200d-2640-fe0f basketball_man=26f9
woman_playing_handball=1f93e-200d-2640 man_playing_handball=1f93e-200d-2642 golfing_woman=1f3cc-fe0f-200d-2640-fe0f
golfing_man=1f3cc surfing_woman=1f3c4-200d-2640 surfing_man,surfer=1f3c4 swimming_woman=1f3ca-200d-2640
swimming_man,swimmer=1f3ca woman_playing_water_polo=1f93d-200d-2640 man_playing_water_polo=1f93d-200d-2642
rowing_woman=1f6a3-200d-2640 rowing_man,rowboat=1f6a3 horse_racing=1f3c7 biking_woman=1f6b4-200d-2640
biking_man,bicyclist=1f6b4 mountain_biking_woman=1f6b5-200d-2640 mountain_biking_man,mountain_bicyclist=1f6b5
running_shirt_with_sash=1f3bd medal_sports=1f3c5 medal_military=1f396 1st_place_medal=1f947 2nd_place_medal=1f948
3rd_place_medal=1f949 trophy=1f3c6 rosette=1f3f5 reminder_ribbon=1f397 ticket=1f3ab tickets=1f39f circus_tent=1f3aa
woman_juggling=1f939-200d-2640 man_juggling=1f939-200d-2642 performing_arts=1f3ad art=1f3a8 clapper=1f3ac
microphone=1f3a4 headphones=1f3a7 musical_score=1f3bc musical_keyboard=1f3b9 drum=1f941 saxophone=1f3b7 trumpet=1f3ba
guitar=1f3b8 violin=1f3bb game_die=1f3b2 dart=1f3af bowling=1f3b3 video_game=1f3ae slot_machine=1f3b0
car,red_car=1f697 taxi=1f695 blue_car=1f699 bus=1f68c trolleybus=1f68e racing_car=1f3ce police_car=1f693
ambulance=1f691 fire_engine=1f692 minibus=1f690 truck=1f69a articulated_lorry=1f69b tractor=1f69c kick_scooter=1f6f4
bike=1f6b2 motor_scooter=1f6f5 motorcycle=1f3cd rotating_light=1f6a8 oncoming_police_car=1f694 oncoming_bus=1f68d
oncoming_automobile=1f698 oncoming_taxi=1f696 aerial_tramway=1f6a1 mountain_cableway=1f6a0 suspension_railway=1f69f
railway_car=1f683 train=1f68b mountain_railway=1f69e monorail=1f69d bullettrain_side=1f684 bullettrain_front=1f685
light_rail=1f688 steam_locomotive=1f682 train2=1f686 metro=1f687 tram=1f68a station=1f689 helicopter=1f681
small_airplane=1f6e9 airplane=2708-fe0f flight_departure=1f6eb flight_arrival=1f6ec rocket=1f680
artificial_satellite=1f6f0 seat=1f4ba canoe=1f6f6 boat,sailboat=26f5-fe0f motor_boat=1f6e5 speedboat=1f6a4
passenger_ship=1f6f3 ferry=26f4 ship=1f6a2 anchor=2693-fe0f construction=1f6a7 fuelpump=26fd-fe0f busstop=1f68f
vertical_traffic_light=1f6a6 traffic_light=1f6a5 world_map=1f5fa moyai=1f5ff statue_of_liberty=1f5fd
fountain=26f2-fe0f tokyo_tower=1f5fc european_castle=1f3f0 japanese_castle=1f3ef stadium=1f3df ferris_wheel=1f3a1
roller_coaster=1f3a2 carousel_horse=1f3a0 parasol_on_ground=26f1 beach_umbrella=1f3d6 desert_island=1f3dd
mountain=26f0 mountain_snow=1f3d4 mount_fuji=1f5fb volcano=1f30b desert=1f3dc camping=1f3d5 tent=26fa-fe0f
railway_track=1f6e4 motorway=1f6e3 building_construction=1f3d7 factory=1f3ed house=1f3e0 house_with_garden=1f3e1
houses=1f3d8 derelict_house=1f3da office=1f3e2 department_store=1f3ec post_office=1f3e3 european_post_office=1f3e4
hospital=1f3e5 bank=1f3e6 hotel=1f3e8 convenience_store=1f3ea school=1f3eb love_hotel=1f3e9 wedding=1f492
classical_building=1f3db church=26ea-fe0f mosque=1f54c synagogue=1f54d kaaba=1f54b shinto_shrine=26e9 japan=1f5fe
rice_scene=1f391 national_park=1f3de sunrise=1f305 sunrise_over_mountains=1f304 stars=1f320 sparkler=1f387
fireworks=1f386 city_sunrise=1f307 city_sunset=1f306 cityscape=1f3d9 night_with_stars=1f303 milky_way=1f30c
bridge_at_night=1f309 foggy=1f301 watch=231a-fe0f iphone=1f4f1 calling=1f4f2 computer=1f4bb keyboard=2328-fe0f
desktop_computer=1f5a5 printer=1f5a8 computer_mouse=1f5b1 trackball=1f5b2 joystick=1f579 clamp=1f5dc minidisc=1f4bd
floppy_disk=1f4be cd=1f4bf dvd=1f4c0 vhs=1f4fc camera=1f4f7 camera_flash=1f4f8 video_camera=1f4f9 movie_camera=1f3a5
film_projector=1f4fd film_strip=1f39e telephone_receiver=1f4de phone,telephone=260e-fe0f pager=1f4df fax=1f4e0
tv=1f4fa radio=1f4fb studio_microphone=1f399 level_slider=1f39a control_knobs=1f39b stopwatch=23f1 timer_clock=23f2
alarm_clock=23f0 mantelpiece_clock=1f570 hourglass=231b-fe0f hourglass_flowing_sand=23f3 satellite=1f4e1 battery=1f50b
electric_plug=1f50c bulb=1f4a1 flashlight=1f526 candle=1f56f wastebasket=1f5d1 oil_drum=1f6e2 money_with_wings=1f4b8
dollar=1f4b5 yen=1f4b4 euro=1f4b6 pound=1f4b7 moneybag=1f4b0 credit_card=1f4b3 gem=1f48e balance_scale=2696-fe0f
wrench=1f527 hammer=1f528 hammer_and_pick=2692 hammer_and_wrench=1f6e0 pick=26cf nut_and_bolt=1f529 gear=2699-fe0f
chains=26d3 gun=1f52b bomb=1f4a3 hocho,knife=1f52a dagger=1f5e1 crossed_swords=2694-fe0f shield=1f6e1 smoking=1f6ac
coffin=26b0-fe0f funeral_urn=26b1-fe0f amphora=1f3fa crystal_ball=1f52e prayer_beads=1f4ff barber=1f488
alembic=2697-fe0f telescope=1f52d microscope=1f52c hole=1f573 pill=1f48a syringe=1f489 thermometer=1f321 toilet=1f6bd
potable_water=1f6b0 shower=1f6bf bathtub=1f6c1 bath=1f6c0 bellhop_bell=1f6ce key=1f511 old_key=1f5dd door=1f6aa
couch_and_lamp=1f6cb bed=1f6cf sleeping_bed=1f6cc framed_picture=1f5bc shopping=1f6cd shopping_cart=1f6d2 gift=1f381
balloon=1f388 flags=1f38f ribbon=1f380 confetti_ball=1f38a tada=1f389 dolls=1f38e izakaya_lantern,lantern=1f3ee
wind_chime=1f390 email,envelope=2709-fe0f envelope_with_arrow=1f4e9 incoming_envelope=1f4e8 e-mail=1f4e7
love_letter=1f48c inbox_tray=1f4e5 outbox_tray=1f4e4 package=1f4e6 label=1f3f7 mailbox_closed=1f4ea mailbox=1f4eb
mailbox_with_mail=1f4ec mailbox_with_no_mail=1f4ed postbox=1f4ee postal_horn=1f4ef scroll=1f4dc page_with_curl=1f4c3
page_facing_up=1f4c4 bookmark_tabs=1f4d1 bar_chart=1f4ca chart_with_upwards_trend=1f4c8
chart_with_downwards_trend=1f4c9 spiral_notepad=1f5d2 spiral_calendar=1f5d3 calendar=1f4c6 date=1f4c5 card_index=1f4c7
card_file_box=1f5c3 ballot_box=1f5f3 file_cabinet=1f5c4 clipboard=1f4cb file_folder=1f4c1 open_file_folder=1f4c2
card_index_dividers=1f5c2 newspaper_roll=1f5de newspaper=1f4f0 notebook=1f4d3 notebook_with_decorative_cover=1f4d4
ledger=1f4d2 closed_book=1f4d5 green_book=1f4d7 blue_book=1f4d8 orange_book=1f4d9 books=1f4da book,open_book=1f4d6
bookmark=1f516 link=1f517 paperclip=1f4ce paperclips=1f587 triangular_ruler=1f4d0 straight_ruler=1f4cf pushpin=1f4cc
round_pushpin=1f4cd scissors=2702-fe0f pen=1f58a fountain_pen=1f58b black_nib=2712-fe0f paintbrush=1f58c crayon=1f58d
memo,pencil=1f4dd pencil2=270f-fe0f mag=1f50d mag_right=1f50e lock_with_ink_pen=1f50f closed_lock_with_key=1f510
lock=1f512 unlock=1f513 heart=2764-fe0f yellow_heart=1f49b green_heart=1f49a blue_heart=1f499 purple_heart=1f49c
black_heart=1f5a4 broken_heart=1f494 heavy_heart_exclamation=2763-fe0f two_hearts=1f495 revolving_hearts=1f49e
heartbeat=1f493 heartpulse=1f497 sparkling_heart=1f496 cupid=1f498 gift_heart=1f49d heart_decoration=1f49f
peace_symbol=262e-fe0f latin_cross=271d-fe0f star_and_crescent=262a-fe0f om=1f549 wheel_of_dharma=2638-fe0f
star_of_david=2721-fe0f six_pointed_star=1f52f menorah=1f54e yin_yang=262f-fe0f orthodox_cross=2626-fe0f
place_of_worship=1f6d0 ophiuchus=26ce aries=2648-fe0f taurus=2649-fe0f gemini=264a-fe0f cancer=264b-fe0f leo=264c-fe0f
virgo=264d-fe0f libra=264e-fe0f scorpius=264f-fe0f sagittarius=2650-fe0f capricorn=2651-fe0f aquarius=2652-fe0f
pisces=2653-fe0f id=1f194 atom_symbol=269b-fe0f accept=1f251 radioactive=2622-fe0f biohazard=2623-fe0f
mobile_phone_off=1f4f4 vibration_mode=1f4f3 u6709=1f236 u7121=1f21a-fe0f u7533=1f238 u55b6=1f23a u6708=1f237-fe0f
eight_pointed_black_star=2734-fe0f vs=1f19a white_flower=1f4ae ideograph_advantage=1f250 secret=3299-fe0f
congratulations=3297-fe0f u5408=1f234 u6e80=1f235 u5272=1f239 u7981=1f232 a=1f170-fe0f b=1f171-fe0f ab=1f18e cl=1f191
o2=1f17e-fe0f sos=1f198 x=274c o=2b55-fe0f stop_sign=1f6d1 no_entry=26d4-fe0f name_badge=1f4db no_entry_sign=1f6ab
100=1f4af anger=1f4a2 hotsprings=2668-fe0f no_pedestrians=1f6b7 do_not_litter=1f6af no_bicycles=1f6b3
non-potable_water=1f6b1 underage=1f51e no_mobile_phones=1f4f5 no_smoking=1f6ad
exclamation,heavy_exclamation_mark=2757-fe0f grey_exclamation=2755 question=2753 grey_question=2754 bangbang=203c-fe0f
interrobang=2049-fe0f low_brightness=1f505 high_brightness=1f506 part_alternation_mark=303d-fe0f warning=26a0-fe0f
children_crossing=1f6b8 trident=1f531 fleur_de_lis=269c-fe0f beginner=1f530 recycle=267b-fe0f white_check_mark=2705
u6307=1f22f-fe0f chart=1f4b9 sparkle=2747-fe0f eight_spoked_asterisk=2733-fe0f negative_squared_cross_mark=274e
globe_with_meridians=1f310 diamond_shape_with_a_dot_inside=1f4a0 m=24c2-fe0f cyclone=1f300 zzz=1f4a4 atm=1f3e7
wc=1f6be wheelchair=267f-fe0f parking=1f17f-fe0f u7a7a=1f233 sa=1f202-fe0f passport_control=1f6c2 customs=1f6c3
baggage_claim=1f6c4 left_luggage=1f6c5 mens=1f6b9 womens=1f6ba baby_symbol=1f6bc restroom=1f6bb
put_litter_in_its_place=1f6ae cinema=1f3a6 signal_strength=1f4f6 koko=1f201 symbols=1f523 information_source=2139-fe0f
abc=1f524 abcd=1f521 capital_abcd=1f520 ng=1f196 ok=1f197 up=1f199 cool=1f192 new=1f195 free=1f193 zero=0030-fe0f-20e3
one=0031-fe0f-20e3 two=0032-fe0f-20e3 three=0033-fe0f-20e3 four=0034-fe0f-20e3 five=0035-fe0f-20e3 six=0036-fe0f-20e3
seven=0037-fe0f-20e3 eight=0038-fe0f-20e3 nine=0039-fe0f-20e3 keycap_ten=1f51f 1234=1f522 hash=0023-fe0f-20e3
asterisk=002a-fe0f-20e3 arrow_forward=25b6-fe0f pause_button=23f8 play_or_pause_button=23ef stop_button=23f9
record_button=23fa next_track_button=23ed previous_track_button=23ee fast_forward=23e9 rewind=23ea
arrow_double_up=23eb arrow_double_down=23ec arrow_backward=25c0-fe0f arrow_up_small=1f53c arrow_down_small=1f53d
arrow_right=27a1-fe0f arrow_left=2b05-fe0f arrow_up=2b06-fe0f arrow_down=2b07-fe0f arrow_upper_right=2197-fe0f
arrow_lower_right=2198-fe0f arrow_lower_left=2199-fe0f arrow_upper_left=2196-fe0f arrow_up_down=2195-fe0f
left_right_arrow=2194-fe0f arrow_right_hook=21aa-fe0f leftwards_arrow_with_hook=21a9-fe0f arrow_heading_up=2934-fe0f
arrow_heading_down=2935-fe0f twisted_rightwards_arrows=1f500 repeat=1f501 repeat_one=1f502
arrows_counterclockwise=1f504 arrows_clockwise=1f503 musical_note=1f3b5 notes=1f3b6 heavy_plus_sign=2795
heavy_minus_sign=2796 heavy_division_sign=2797 heavy_multiplication_x=2716-fe0f heavy_dollar_sign=1f4b2
currency_exchange=1f4b1 tm=2122-fe0f copyright=00a9-fe0f registered=00ae-fe0f wavy_dash=3030-fe0f curly_loop=27b0
loop=27bf end=1f51a back=1f519 on=1f51b top=1f51d soon=1f51c heavy_check_mark=2714-fe0f
ballot_box_with_check=2611-fe0f radio_button=1f518 white_circle=26aa-fe0f black_circle=26ab-fe0f red_circle=1f534
large_blue_circle=1f535 small_red_triangle=1f53a small_red_triangle_down=1f53b small_orange_diamond=1f538
small_blue_diamond=1f539 large_orange_diamond=1f536 large_blue_diamond=1f537 white_square_button=1f533
black_square_button=1f532 black_small_square=25aa-fe0f white_small_square=25ab-fe0f
black_medium_small_square=25fe-fe0f white_medium_small_square=25fd-fe0f black_medium_square=25fc-fe0f
white_medium_square=25fb-fe0f black_large_square=2b1b-fe0f white_large_square=2b1c-fe0f speaker=1f508 mute=1f507
sound=1f509 loud_sound=1f50a bell=1f514 no_bell=1f515 mega=1f4e3 loudspeaker=1f4e2 eye_speech_bubble=1f441-200d-1f5e8
speech_balloon=1f4ac thought_balloon=1f4ad right_anger_bubble=1f5ef spades=2660-fe0f clubs=2663-fe0f hearts=2665-fe0f
diamonds=2666-fe0f black_joker=1f0cf flower_playing_cards=1f3b4 mahjong=1f004-fe0f clock1=1f550 clock2=1f551
clock3=1f552 clock4=1f553 clock5=1f554 clock6=1f555 clock7=1f556 clock8=1f557 clock9=1f558 clock10=1f559 clock11=1f55a
clock12=1f55b clock130=1f55c clock230=1f55d clock330=1f55e clock430=1f55f clock530=1f560 clock630=1f561 clock730=1f562
clock830=1f563 clock930=1f564 clock1030=1f565 clock1130=1f566 clock1230=1f567 white_flag=1f3f3-fe0f black_flag=1f3f4
checkered_flag=1f3c1 triangular_flag_on_post=1f6a9 rainbow_flag=1f3f3-fe0f-200d-1f308 afghanistan=1f1e6-1f1eb
aland_islands=1f1e6-1f1fd albania=1f1e6-1f1f1 algeria=1f1e9-1f1ff american_samoa=1f1e6-1f1f8 andorra=1f1e6-1f1e9
angola=1f1e6-1f1f4 anguilla=1f1e6-1f1ee antarctica=1f1e6-1f1f6 antigua_barbuda=1f1e6-1f1ec argentina=1f1e6-1f1f7
armenia=1f1e6-1f1f2 aruba=1f1e6-1f1fc australia=1f1e6-1f1fa austria=1f1e6-1f1f9 azerbaijan=1f1e6-1f1ff
bahamas=1f1e7-1f1f8 bahrain=1f1e7-1f1ed bangladesh=1f1e7-1f1e9 barbados=1f1e7-1f1e7 belarus=1f1e7-1f1fe
belgium=1f1e7-1f1ea belize=1f1e7-1f1ff benin=1f1e7-1f1ef bermuda=1f1e7-1f1f2 bhutan=1f1e7-1f1f9 bolivia=1f1e7-1f1f4
caribbean_netherlands=1f1e7-1f1f6 bosnia_herzegovina=1f1e7-1f1e6 botswana=1f1e7-1f1fc brazil=1f1e7-1f1f7
british_indian_ocean_territory=1f1ee-1f1f4 british_virgin_islands=1f1fb-1f1ec brunei=1f1e7-1f1f3 bulgaria=1f1e7-1f1ec
burkina_faso=1f1e7-1f1eb burundi=1f1e7-1f1ee cape_verde=1f1e8-1f1fb cambodia=1f1f0-1f1ed cameroon=1f1e8-1f1f2
canada=1f1e8-1f1e6 canary_islands=1f1ee-1f1e8 cayman_islands=1f1f0-1f1fe central_african_republic=1f1e8-1f1eb
chad=1f1f9-1f1e9 chile=1f1e8-1f1f1 cn=1f1e8-1f1f3 christmas_island=1f1e8-1f1fd cocos_islands=1f1e8-1f1e8
colombia=1f1e8-1f1f4 comoros=1f1f0-1f1f2 congo_brazzaville=1f1e8-1f1ec congo_kinshasa=1f1e8-1f1e9
cook_islands=1f1e8-1f1f0 costa_rica=1f1e8-1f1f7 cote_divoire=1f1e8-1f1ee croatia=1f1ed-1f1f7 cuba=1f1e8-1f1fa
curacao=1f1e8-1f1fc cyprus=1f1e8-1f1fe czech_republic=1f1e8-1f1ff denmark=1f1e9-1f1f0 djibouti=1f1e9-1f1ef
dominica=1f1e9-1f1f2 dominican_republic=1f1e9-1f1f4 ecuador=1f1ea-1f1e8 egypt=1f1ea-1f1ec el_salvador=1f1f8-1f1fb
equatorial_guinea=1f1ec-1f1f6 eritrea=1f1ea-1f1f7 estonia=1f1ea-1f1ea ethiopia=1f1ea-1f1f9
eu,european_union=1f1ea-1f1fa falkland_islands=1f1eb-1f1f0 faroe_islands=1f1eb-1f1f4 fiji=1f1eb-1f1ef
finland=1f1eb-1f1ee fr=1f1eb-1f1f7 french_guiana=1f1ec-1f1eb french_polynesia=1f1f5-1f1eb
french_southern_territories=1f1f9-1f1eb gabon=1f1ec-1f1e6 gambia=1f1ec-1f1f2 georgia=1f1ec-1f1ea de=1f1e9-1f1ea
ghana=1f1ec-1f1ed gibraltar=1f1ec-1f1ee greece=1f1ec-1f1f7 greenland=1f1ec-1f1f1 grenada=1f1ec-1f1e9
guadeloupe=1f1ec-1f1f5 guam=1f1ec-1f1fa guatemala=1f1ec-1f1f9 guernsey=1f1ec-1f1ec guinea=1f1ec-1f1f3
guinea_bissau=1f1ec-1f1fc guyana=1f1ec-1f1fe haiti=1f1ed-1f1f9 honduras=1f1ed-1f1f3 hong_kong=1f1ed-1f1f0
hungary=1f1ed-1f1fa iceland=1f1ee-1f1f8 india=1f1ee-1f1f3 indonesia=1f1ee-1f1e9 iran=1f1ee-1f1f7 iraq=1f1ee-1f1f6
ireland=1f1ee-1f1ea isle_of_man=1f1ee-1f1f2 israel=1f1ee-1f1f1 it=1f1ee-1f1f9 jamaica=1f1ef-1f1f2 jp=1f1ef-1f1f5
crossed_flags=1f38c jersey=1f1ef-1f1ea jordan=1f1ef-1f1f4 kazakhstan=1f1f0-1f1ff kenya=1f1f0-1f1ea
kiribati=1f1f0-1f1ee kosovo=1f1fd-1f1f0 kuwait=1f1f0-1f1fc kyrgyzstan=1f1f0-1f1ec laos=1f1f1-1f1e6 latvia=1f1f1-1f1fb
lebanon=1f1f1-1f1e7 lesotho=1f1f1-1f1f8 liberia=1f1f1-1f1f7 libya=1f1f1-1f1fe liechtenstein=1f1f1-1f1ee
lithuania=1f1f1-1f1f9 luxembourg=1f1f1-1f1fa macau=1f1f2-1f1f4 macedonia=1f1f2-1f1f0 madagascar=1f1f2-1f1ec
malawi=1f1f2-1f1fc malaysia=1f1f2-1f1fe maldives=1f1f2-1f1fb mali=1f1f2-1f1f1 malta=1f1f2-1f1f9
marshall_islands=1f1f2-1f1ed martinique=1f1f2-1f1f6 mauritania=1f1f2-1f1f7 mauritius=1f1f2-1f1fa mayotte=1f1fe-1f1f9
mexico=1f1f2-1f1fd micronesia=1f1eb-1f1f2 moldova=1f1f2-1f1e9 monaco=1f1f2-1f1e8 mongolia=1f1f2-1f1f3
montenegro=1f1f2-1f1ea montserrat=1f1f2-1f1f8 morocco=1f1f2-1f1e6 mozambique=1f1f2-1f1ff myanmar=1f1f2-1f1f2
namibia=1f1f3-1f1e6 nauru=1f1f3-1f1f7 nepal=1f1f3-1f1f5 netherlands=1f1f3-1f1f1 new_caledonia=1f1f3-1f1e8
new_zealand=1f1f3-1f1ff nicaragua=1f1f3-1f1ee niger=1f1f3-1f1ea nigeria=1f1f3-1f1ec niue=1f1f3-1f1fa
norfolk_island=1f1f3-1f1eb northern_mariana_islands=1f1f2-1f1f5 north_korea=1f1f0-1f1f5 norway=1f1f3-1f1f4
oman=1f1f4-1f1f2 pakistan=1f1f5-1f1f0 palau=1f1f5-1f1fc palestinian_territories=1f1f5-1f1f8 panama=1f1f5-1f1e6
papua_new_guinea=1f1f5-1f1ec paraguay=1f1f5-1f1fe peru=1f1f5-1f1ea philippines=1f1f5-1f1ed
pitcairn_islands=1f1f5-1f1f3 poland=1f1f5-1f1f1 portugal=1f1f5-1f1f9 puerto_rico=1f1f5-1f1f7 qatar=1f1f6-1f1e6
reunion=1f1f7-1f1ea romania=1f1f7-1f1f4 ru=1f1f7-1f1fa rwanda=1f1f7-1f1fc st_barthelemy=1f1e7-1f1f1
st_helena=1f1f8-1f1ed st_kitts_nevis=1f1f0-1f1f3 st_lucia=1f1f1-1f1e8 st_pierre_miquelon=1f1f5-1f1f2
st_vincent_grenadines=1f1fb-1f1e8 samoa=1f1fc-1f1f8 san_marino=1f1f8-1f1f2 sao_tome_principe=1f1f8-1f1f9
saudi_arabia=1f1f8-1f1e6 senegal=1f1f8-1f1f3 serbia=1f1f7-1f1f8 seychelles=1f1f8-1f1e8 sierra_leone=1f1f8-1f1f1
singapore=1f1f8-1f1ec sint_maarten=1f1f8-1f1fd slovakia=1f1f8-1f1f0 slovenia=1f1f8-1f1ee solomon_islands=1f1f8-1f1e7
somalia=1f1f8-1f1f4 south_africa=1f1ff-1f1e6 south_georgia_south_sandwich_islands=1f1ec-1f1f8 kr=1f1f0-1f1f7
south_sudan=1f1f8-1f1f8 es=1f1ea-1f1f8 sri_lanka=1f1f1-1f1f0 sudan=1f1f8-1f1e9 suriname=1f1f8-1f1f7
swaziland=1f1f8-1f1ff sweden=1f1f8-1f1ea switzerland=1f1e8-1f1ed syria=1f1f8-1f1fe taiwan=1f1f9-1f1fc
tajikistan=1f1f9-1f1ef tanzania=1f1f9-1f1ff thailand=1f1f9-1f1ed timor_leste=1f1f9-1f1f1 togo=1f1f9-1f1ec
tokelau=1f1f9-1f1f0 tonga=1f1f9-1f1f4 trinidad_tobago=1f1f9-1f1f9 tunisia=1f1f9-1f1f3 tr=1f1f9-1f1f7
turkmenistan=1f1f9-1f1f2 turks_caicos_islands=1f1f9-1f1e8 tuvalu=1f1f9-1f1fb uganda=1f1fa-1f1ec ukraine=1f1fa-1f1e6
united_arab_emirates=1f1e6-1f1ea gb,uk=1f1ec-1f1e7 us=1f1fa-1f1f8 us_virgin_islands=1f1fb-1f1ee uruguay=1f1fa-1f1fe
uzbekistan=1f1fa-1f1ff vanuatu=1f1fb-1f1fa vatican_city=1f1fb-1f1e6 venezuela=1f1fb-1f1ea vietnam=1f1fb-1f1f3
wallis_futuna=1f1fc-1f1eb western_sahara=1f1ea-1f1ed yemen=1f1fe-1f1ea zambia=1f1ff-1f1f2 zimbabwe=1f1ff-1f1fc
basecamp= basecampy= bowtie= feelsgood= finnadie= goberserk= godmode= hurtrealbad= neckbeard= octocat= rage1= rage2=
rage3= rage4= shipit,squirrel= suspect= trollface=
"""
