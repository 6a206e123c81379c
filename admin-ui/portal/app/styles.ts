// Of Mantine what the portal uses, in the order in which later ones may rely on earlier ones.
import '@mantine/core/styles.css';
import './page.css';
